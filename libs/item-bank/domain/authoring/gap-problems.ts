import { gapsIn, plainText, type ContentNode } from '../content/content';
import type { GapMatchInteraction, InlineChoiceInteraction } from '../item/interaction';
import type { GapMatchScheme, InlineChoiceScheme } from '../item/mark-scheme';
import { contentProblems } from './content-problems';
import { blocks, warns, type Finding } from './item-problem';
import { keyProblems, wordProblems } from './keyed-problems';

export function inlineChoiceProblems(interaction: InlineChoiceInteraction, scheme: InlineChoiceScheme): Finding[] {
  return [
    ...textProblems(interaction.text, interaction.gaps),
    ...interaction.gaps.flatMap(({ id, options }, index) => [
      ...(options.length < 2 ? [blocks(`gaps.${id}`, `Gap ${index + 1} needs at least two options.`)] : []),
      ...wordProblems(
        `gaps.${id}.options`,
        options.map((option) => option.text),
        {
          empty: (number) => `Option ${number} of gap ${index + 1} is empty.`,
          same: `Two options of gap ${index + 1} say the same.`,
        },
      ),
    ]),
    ...keyProblems(interaction, scheme, 'option'),
    ...(scheme.rule === 'map' ? [] : unansweredGaps(interaction.gaps, scheme.correct, 0)),
  ];
}

export function gapMatchProblems(interaction: GapMatchInteraction, scheme: GapMatchScheme): Finding[] {
  const { gaps, words } = interaction;
  const uses = words.map(({ matchMax }) => matchMax);
  return [
    ...textProblems(interaction.text, gaps),
    ...(words.length < 2 ? [blocks('words', 'Give at least two words to fill in.')] : []),
    ...wordProblems(
      'words',
      words.map(({ text }) => text),
      {
        empty: (number) => `Word ${number} is empty.`,
        same: 'Two words are the same. Let one fill several gaps instead.',
      },
    ),
    ...keyProblems(interaction, scheme, 'word'),
    ...(scheme.rule === 'map' ? [] : unansweredGaps(gaps, scheme.correct, 1)),
    ...(words.length > 1 && gaps.length > 1 && words.length <= gaps.length && uses.every((most) => most === 1)
      ? [warns('words', 'Without spare words the last gap fills itself. Add one that fits nowhere.')]
      : []),
  ];
}

function textProblems(text: readonly ContentNode[], gaps: readonly { readonly id: string }[]): Finding[] {
  const placed = gapsIn(text);
  return [
    ...(gaps.length === 0 ? [blocks('text', 'Put at least one gap into the text.')] : []),
    ...(gaps.length > 0 && plainText(text).replaceAll('…', '').trim() === ''
      ? [blocks('text', 'Write the text around the gaps.')]
      : []),
    ...gaps.flatMap(({ id }, index) =>
      placed.filter((each) => each === id).length === 1
        ? []
        : [blocks('text', `Gap ${index + 1} stands in the text exactly once.`)],
    ),
    ...(placed.some((ref) => !gaps.some(({ id }) => id === ref))
      ? [blocks('text', 'A gap in the text has no answer of its own.')]
      : []),
    ...contentProblems(text, 'text', 'with gaps'),
  ];
}

function unansweredGaps(gaps: readonly { id: string }[], correct: readonly string[], side: 0 | 1): Finding[] {
  const answered = correct.map((key) => key.split(' ')[side]);
  return correct.length === 0
    ? []
    : gaps.flatMap(({ id }, index) =>
        answered.includes(id) ? [] : [blocks('correct', `Say what is right in gap ${index + 1}.`)],
      );
}
