import { compareMarks, sumMarks, type Marks } from '@assay/platform/domain';
import { ownKeys, overused, type KeyedInteraction } from '../item/possible-keys';
import type { GapMatchScheme, HotspotScheme, InlineChoiceScheme, MatchScheme } from '../item/mark-scheme';
import { blocks, type Finding } from './item-problem';

type KeyedScheme = InlineChoiceScheme | MatchScheme | GapMatchScheme | HotspotScheme;

/** What can be wrong with a key of pairs or areas, whatever they are called: `thing` names one of them. */
export function keyProblems(interaction: KeyedInteraction, scheme: KeyedScheme, thing: string): Finding[] {
  const possible = new Set(ownKeys(interaction));
  if (scheme.rule === 'map') return mapProblems(scheme, possible, thing);
  if (scheme.correct.length === 0) return [blocks('correct', `Say which ${thing} is right.`)];
  if (scheme.correct.some((key) => !possible.has(key))) {
    return [blocks('correct', `A right ${thing} is no longer in the question. Nobody could give that answer.`)];
  }
  return overused(interaction, scheme.correct).length > 0
    ? [blocks('correct', 'The right answer uses something more often than candidates may.')]
    : [];
}

function mapProblems({ map, marks }: KeyedScheme, possible: ReadonlySet<string>, thing: string): Finding[] {
  const weights = map?.weights ?? [];
  if (weights.length === 0) return [blocks('map', `Say how many marks each ${thing} is worth.`)];
  if (weights.some(({ key }) => !possible.has(key))) {
    return [blocks('map', `Marks are given for a ${thing} that is no longer in the question.`)];
  }
  const earning = weights.filter((weight) => compareMarks(weight.marks, '0') > 0);
  if (earning.length === 0) return [blocks('map', `No ${thing} earns a mark.`)];
  const most = held(sumMarks(earning.map((weight) => weight.marks)), map?.upper ?? null);
  return compareMarks(most, marks) < 0 ? [blocks('map', `No answer earns all ${marks} marks.`)] : [];
}

const held = (marks: Marks, upper: Marks | null): Marks =>
  upper !== null && compareMarks(upper, marks) < 0 ? upper : marks;

/** Every one of a list has words, and no two the same. */
export function wordProblems(
  field: string,
  words: readonly string[],
  say: { readonly empty: (number: number) => string; readonly same: string },
): Finding[] {
  const filled = words.map((each) => each.trim().toLowerCase()).filter((each) => each !== '');
  return [
    ...words.flatMap((each, index) => (each.trim() === '' ? [blocks(`${field}.${index}`, say.empty(index + 1))] : [])),
    ...(new Set(filled).size < filled.length ? [blocks(field, say.same)] : []),
  ];
}
