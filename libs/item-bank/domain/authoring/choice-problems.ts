import { compareMarks } from '@assay/platform/domain';
import { plainText } from '../content/content';
import type { ChoiceInteraction } from '../item/interaction';
import type { ChoiceScheme } from '../item/mark-scheme';
import { blocks, warns, type Finding } from './item-problem';

export function choiceProblems(interaction: ChoiceInteraction, scheme: ChoiceScheme): Finding[] {
  const words = interaction.options.map((option) => plainText(option.content));
  const known = scheme.correct.filter((id) => interaction.options.some((option) => option.id === id));
  return [
    ...(interaction.options.length < 2 ? [blocks('options', 'Give at least two options.')] : []),
    ...words.flatMap((each, index) =>
      each === '' ? [blocks(`options.${index}`, `Option ${index + 1} is empty.`)] : [],
    ),
    ...(new Set(words).size < words.length && !words.includes('')
      ? [blocks('options', 'Two options say the same.')]
      : []),
    ...(scheme.rule === 'map' ? mapProblems(scheme) : rightProblems(interaction, scheme, known)),
    ...limitProblems(interaction, scheme),
    ...lengthTell(interaction, known),
  ];
}

function rightProblems(interaction: ChoiceInteraction, scheme: ChoiceScheme, known: readonly string[]): Finding[] {
  if (known.length === 0) return [blocks('correct', 'Say which option is right.')];
  if (interaction.cardinality === 'single' && known.length > 1) {
    return [blocks('correct', 'One answer can be chosen, but several are marked right.')];
  }
  if (scheme.rule !== 'exact' && interaction.cardinality === 'single') {
    return [blocks('rule', 'A share of the marks needs a question with several right answers.')];
  }
  return [];
}

function mapProblems(scheme: ChoiceScheme): Finding[] {
  const weights = scheme.map?.weights ?? [];
  if (weights.length === 0) return [blocks('map', 'Say how many marks each option is worth.')];
  const best = weights.reduce((most, { marks }) => (compareMarks(marks, most) > 0 ? marks : most), '0');
  return compareMarks(best, '0') > 0 ? [] : [blocks('map', 'No option earns a mark.')];
}

function limitProblems(
  { cardinality, maxChoices, minChoices, options }: ChoiceInteraction,
  scheme: ChoiceScheme,
): Finding[] {
  if (cardinality === 'single') return [];
  const most = maxChoices ?? options.length;
  return [
    ...(minChoices > most ? [blocks('minChoices', 'More options are asked for than may be chosen.')] : []),
    ...(most > options.length ? [blocks('maxChoices', 'More options may be chosen than there are.')] : []),
    ...(most < scheme.correct.length ? [blocks('maxChoices', 'There are more right options than may be chosen.')] : []),
    ...(scheme.rule === 'partial' && most >= options.length
      ? [warns('rule', 'Whoever ticks every option gets full marks. Limit the choices, or take wrong ones off.')]
      : []),
  ];
}

/** Candidates learn fast that the longest option is the right one. */
function lengthTell(interaction: ChoiceInteraction, known: readonly string[]): Finding[] {
  if (interaction.cardinality === 'multiple' || known.length !== 1) return [];
  const length = (id: string) =>
    plainText(interaction.options.find((option) => option.id === id)?.content ?? []).length;
  const others = interaction.options.filter(({ id }) => id !== known[0]).map(({ id }) => length(id));
  const right = length(known[0] ?? '');
  return others.length > 1 && right > 40 && right > 1.6 * Math.max(...others)
    ? [warns('options', 'The right option is much longer than the others, which gives it away.')]
    : [];
}
