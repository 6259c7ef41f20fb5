import { compareMarks, isMarks } from '@assay/platform/domain';
import { plainText } from '../content/content';
import type { Interaction } from '../item/interaction';
import type { ItemContent } from '../item/item';
import { markParts, type MarkPart } from '../item/mark-part';
import type { MarkScheme } from '../item/mark-scheme';
import { choiceProblems } from './choice-problems';
import { codeProblems } from './code-problems';
import { contentProblems } from './content-problems';
import { numericProblems, textProblems } from './entry-problems';
import { blocks, warns, type Finding, type ItemProblem } from './item-problem';
import { gapMatchProblems, inlineChoiceProblems } from './gap-problems';
import { hotspotProblems } from './hotspot-problems';
import { matchProblems, orderProblems } from './match-problems';
import { observationProblems, rubricProblems } from './rubric-problems';
import { sheetProblems } from './sheet-problems';

/** What stops publishing, and what an author should look at before; in the order of the item. */
export function itemProblems(content: ItemContent): ItemProblem[] {
  const { delivery, secret } = content;
  const parts = markParts(content);
  return [
    ...itemFindings(content).map((finding) => ({ ...finding, interactionId: null })),
    ...delivery.interactions.flatMap((interaction) => {
      const scheme = secret.schemes[interaction.id];
      const findings = [
        ...promptProblems(interaction, content),
        ...(scheme ? schemeProblems(interaction, scheme) : [blocks('marking', 'Say how this part is marked.')]),
        ...parts.filter((part) => part.interactionId === interaction.id).flatMap(partProblems),
      ];
      return findings.map((finding) => ({ ...finding, interactionId: interaction.id }));
    }),
  ];
}

function itemFindings({ title, delivery, secret }: ItemContent): Finding[] {
  const placed = delivery.body.flatMap((node) => (node.t === 'ix' ? [node.ref] : []));
  const ids = delivery.interactions.map(({ id }) => id);
  const isPlacedOnce =
    placed.length === ids.length && ids.every((id) => placed.filter((each) => each === id).length === 1);
  return [
    ...(title.trim() === '' ? [blocks('title', 'Give the item a title.')] : []),
    ...(ids.length === 0 ? [blocks('body', 'Add a part that candidates answer.')] : []),
    ...(isPlacedOnce && new Set(ids).size === ids.length
      ? []
      : [blocks('body', 'Every part stands in the text exactly once.')]),
    ...contentProblems(delivery.body, 'body'),
    ...contentProblems(secret.feedback, 'feedback'),
  ];
}

function promptProblems(interaction: Interaction, { delivery }: ItemContent): Finding[] {
  const own = [...interaction.prompt, ...('text' in interaction ? interaction.text : [])];
  const asked = plainText([...own, ...delivery.body]) !== '';
  return [
    ...(asked ? [] : [blocks('prompt', 'Ask something: the question has no words.')]),
    ...(asked && delivery.interactions.length > 1 && plainText(own) === ''
      ? [warns('prompt', 'Among several parts each needs its own words, also for screen readers.')]
      : []),
    ...contentProblems(interaction.prompt, 'prompt'),
  ];
}

function schemeProblems(interaction: Interaction, scheme: MarkScheme): Finding[] {
  if (interaction.kind !== scheme.kind) return [blocks('marking', 'The marking belongs to another kind of part.')];
  if (interaction.kind === 'choice' && scheme.kind === 'choice') return choiceProblems(interaction, scheme);
  if (interaction.kind === 'order' && scheme.kind === 'order') return orderProblems(interaction, scheme);
  if (interaction.kind === 'match' && scheme.kind === 'match') return matchProblems(interaction, scheme);
  if (interaction.kind === 'hotspot' && scheme.kind === 'hotspot') return hotspotProblems(interaction, scheme);
  if (interaction.kind === 'gapMatch' && scheme.kind === 'gapMatch') return gapMatchProblems(interaction, scheme);
  if (interaction.kind === 'inlineChoice' && scheme.kind === 'inlineChoice')
    return inlineChoiceProblems(interaction, scheme);
  if (interaction.kind === 'textEntry' && scheme.kind === 'textEntry')
    return textProblems(scheme, interaction.maxLength);
  if (interaction.kind === 'spreadsheet' && scheme.kind === 'spreadsheet') return sheetProblems(interaction, scheme);
  if (interaction.kind === 'code' && scheme.kind === 'code') return codeProblems(interaction, scheme);
  if (scheme.kind === 'numeric') return numericProblems(scheme);
  if (scheme.kind === 'observation') return observationProblems(scheme);
  return scheme.kind === 'extendedText' ? rubricProblems(scheme) : [];
}

function partProblems(part: MarkPart): Finding[] {
  const about = part.title === '' ? '' : `“${part.title}”: `;
  return [
    ...(isMarks(part.marks) && compareMarks(part.marks, '0') > 0
      ? []
      : [blocks('marks', `${about}Give more than 0 marks.`)]),
    ...(part.outcomeId === null ? [blocks('outcomeId', `${about}Say which outcome this gives evidence of.`)] : []),
  ];
}
