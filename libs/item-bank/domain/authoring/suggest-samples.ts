import { sumMarks, type Marks } from '@assay/platform/domain';
import type { ItemContent } from '../item/item';
import type { KeyedMap, MarkScheme, NumericScheme, TextEntryScheme } from '../item/mark-scheme';
import { Exact } from '../marking/value';
import type { ResponseValue } from '../response/response';
import type { MarkingSample } from './sample';

type Suggestion = readonly [response: ResponseValue | null, expected: Marks];

/** Answers that follow from what the author filled in: each key, the ways it may be typed, and no answer at all. */
export function suggestSamples({ delivery, secret }: ItemContent): MarkingSample[] {
  const suggested = delivery.interactions.flatMap(({ id }) => {
    const scheme = secret.schemes[id];
    return scheme ? suggestions(scheme).map((each) => [id, ...each] as const) : [];
  });
  return suggested.map(([interactionId, response, expected], index) => ({
    id: `s${index + 1}`,
    interactionId,
    response,
    expected,
  }));
}

function suggestions(scheme: MarkScheme): Suggestion[] {
  switch (scheme.kind) {
    case 'choice':
      return scheme.rule === 'map' || scheme.correct.length === 0
        ? []
        : [
            [scheme.correct, scheme.marks],
            [[], '0'],
          ];
    case 'inlineChoice':
    case 'match':
    case 'gapMatch':
    case 'hotspot':
      return keyed(scheme);
    case 'order':
      return [
        [scheme.correct, scheme.marks],
        [null, '0'],
      ];
    case 'numeric':
      return numbers(scheme);
    case 'textEntry':
      return texts(scheme);
    case 'code':
      return solution(scheme.referenceSolution, sumMarks(scheme.checks.map(({ marks }) => marks)));
    case 'spreadsheet':
      return Object.keys(scheme.solution).length === 0
        ? []
        : [
            [{ cells: scheme.solution }, sumMarks(scheme.checks.map(({ marks }) => marks))],
            [null, '0'],
          ];
    case 'extendedText':
    case 'observation':
      return []; // an examiner's work
  }
}

function keyed({ rule, correct, marks }: Extract<MarkScheme, { map: KeyedMap | null }>): Suggestion[] {
  if (rule === 'map' || correct.length === 0) return [];
  const allButOne: Suggestion[] =
    correct.length > 1
      ? [[correct.slice(0, -1), rule === 'exact' ? '0' : shareOf(marks, correct.length - 1, correct.length)]]
      : [];
  return [[correct, marks], ...allButOne, [null, '0']];
}

function numbers({ keys, reading }: NumericScheme): Suggestion[] {
  const [first] = keys;
  if (!first) return [];
  const comma: Suggestion[] =
    reading.decimalComma && first.value.includes('.') ? [[first.value.replace('.', ','), first.marks]] : [];
  const unit: Suggestion[] = reading.units.slice(0, 1).map((each) => [`${first.value} ${each}`, first.marks]);
  const others = keys.slice(1).map((key): Suggestion => [key.value, key.marks]);
  return [[first.value, first.marks], ...comma, ...unit, ...others, [null, '0']];
}

function texts({ keys }: TextEntryScheme): Suggestion[] {
  const accepted = keys.filter(({ match }) => match === 'text');
  const shouted = accepted.find((key) => !key.caseSensitive && key.value.toUpperCase() !== key.value);
  return [
    ...accepted.map((key): Suggestion => [key.value, key.marks]),
    ...(shouted ? [[`  ${shouted.value.toUpperCase()} `, shouted.marks] as const] : []),
    [null, '0'],
  ];
}

function solution(files: readonly { path: string; content: string }[], marks: Marks): Suggestion[] {
  if (files.length === 0) return [];
  return [[{ files: Object.fromEntries(files.map(({ path, content }) => [path, content])) }, marks]];
}

const shareOf = (marks: Marks, part: number, whole: number): Marks =>
  new Exact(marks).times(part).dividedBy(whole).toDecimalPlaces(2).toFixed();
