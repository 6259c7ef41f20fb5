/** One thing that became of a package or a question on its way in or out. */
export interface Note {
  /** taken: as it was · changed: in another form, or with something added · dropped: not there any more */
  readonly kind: 'taken' | 'changed' | 'dropped';
  readonly sentence: string;
}

export const taken = (sentence: string): Note => ({ kind: 'taken', sentence });
export const changed = (sentence: string): Note => ({ kind: 'changed', sentence });
export const dropped = (sentence: string): Note => ({ kind: 'dropped', sentence });

/** "1 check", "3 checks". */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** The first few of a list, in one line. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
