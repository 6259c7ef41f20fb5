/** Lines by their numbers in the right order: "2 1 3". */
export const numbersOf = (order: readonly string[], right: readonly string[]): string =>
  order.map((id) => right.indexOf(id) + 1).join(' ');

/** Null where a line is missing, there twice, or not there at all: candidates always give a whole order. */
export function linesIn(typed: string, right: readonly string[]): string[] | null {
  const numbers = (typed.match(/\d+/g) ?? []).map(Number);
  const lines = numbers.flatMap((number) => right[number - 1] ?? []);
  return lines.length === right.length && numbers.length === right.length && new Set(lines).size === right.length
    ? lines
    : null;
}
