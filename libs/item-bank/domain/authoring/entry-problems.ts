import { compareMarks, isMarks, maxMarks, type Marks } from '@assay/platform/domain';
import { RE2JS } from 're2js';
import type { NumericScheme, TextEntryScheme, TextKey } from '../item/mark-scheme';
import { blocks, type Finding } from './item-problem';

const DECIMAL = /^-?\d{1,15}(\.\d{1,12})?$/;
const POSITIVE = /^\d{1,15}(\.\d{1,12})?$/;
const LONGEST_PATTERN = 500;

export function numericProblems(scheme: NumericScheme): Finding[] {
  const each = scheme.keys.flatMap((key) => [
    ...(DECIMAL.test(key.value)
      ? []
      : [blocks(`keys.${key.id}.value`, 'Write a number with a decimal point, such as 9.50.')]),
    ...(key.tolerance.mode === 'exact' || (POSITIVE.test(key.tolerance.below) && POSITIVE.test(key.tolerance.above))
      ? []
      : [blocks(`keys.${key.id}.tolerance`, 'Write how far an answer may be off, such as 0.005.')]),
  ]);
  return [...keyProblems(scheme), ...each];
}

export function textProblems(scheme: TextEntryScheme, maxLength: number): Finding[] {
  return [...keyProblems(scheme), ...scheme.keys.flatMap((key) => textKeyProblems(key, maxLength))];
}

function textKeyProblems(key: TextKey, maxLength: number): Finding[] {
  const field = `keys.${key.id}.value`;
  if (key.value.trim() === '') return [blocks(field, 'Write the accepted answer.')];
  if (key.match === 'text') {
    return key.value.length > maxLength ? [blocks(field, 'This answer is longer than candidates can type.')] : [];
  }
  const wrong = patternProblem(key.value);
  return wrong === null ? [] : [blocks(field, wrong)];
}

/** Null for a pattern that can be run. */
function patternProblem(pattern: string): string | null {
  if (pattern.length > LONGEST_PATTERN) return `A pattern has at most ${LONGEST_PATTERN} characters.`;
  try {
    RE2JS.compile(`(?s:${pattern})`);
    return null;
  } catch (error) {
    return `This pattern cannot be read: ${error instanceof Error ? error.message : 'unknown reason'}.`;
  }
}

interface Keyed {
  readonly marks: Marks;
  readonly keys: readonly { readonly id: string; readonly marks: Marks }[];
}
function keyProblems({ keys, marks }: Keyed): Finding[] {
  if (keys.length === 0) return [blocks('keys', 'Give the right answer.')];
  const wrong = keys.filter(
    (key) => !isMarks(key.marks) || compareMarks(key.marks, '0') < 0 || compareMarks(key.marks, marks) > 0,
  );
  if (wrong.length > 0) return wrong.map((key) => blocks(`keys.${key.id}.marks`, `Between 0 and ${marks} marks.`));
  return compareMarks(maxMarks(...keys.map((key) => key.marks)), marks) === 0
    ? []
    : [blocks('keys', `No answer earns all ${marks} marks.`)];
}
