/** What was saved of one answer, and when: the text of all its files together. */
export interface SavedText {
  readonly at: Date;
  readonly text: string;
}

/** How an answer came about, in figures that a person can check against the history. */
export interface TypingHistory {
  readonly saves: number;
  readonly firstAt: Date | null;
  readonly lastAt: Date | null;
  readonly finalCharacters: number;
  /** The most that one save had in one piece and the one before had not, and when that was. */
  readonly longestInsert: { readonly characters: number; readonly at: Date } | null;
  /** The longest time between two saves that differ. */
  readonly longestPauseMinutes: number;
}

/** `saves` in the order in which they came; `begun` is what the candidate was given. */
export function typingHistory(saves: readonly SavedText[], begun: string): TypingHistory {
  let before = begun;
  let lastChange: Date | null = null;
  let longestInsert: TypingHistory['longestInsert'] = null;
  let pause = 0;
  for (const { at, text } of saves) {
    if (text === before) continue;
    const characters = insertedAtOnce(before, text);
    if (characters > (longestInsert?.characters ?? 0)) longestInsert = { characters, at };
    if (lastChange) pause = Math.max(pause, at.getTime() - lastChange.getTime());
    lastChange = at;
    before = text;
  }
  return {
    saves: saves.length,
    firstAt: saves[0]?.at ?? null,
    lastAt: saves.at(-1)?.at ?? null,
    finalCharacters: before.length,
    longestInsert,
    longestPauseMinutes: Math.floor(pause / 60_000),
  };
}

/** What stands between the beginning and the end that two texts have in common. */
function insertedAtOnce(before: string, after: string): number {
  const least = Math.min(before.length, after.length);
  let start = 0;
  while (start < least && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < least - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return Math.max(0, after.length - start - end);
}

/** In plain sentences: what was recorded, and nothing of what it may mean. */
export function typingSentences(history: TypingHistory): string[] {
  const { saves, firstAt, lastAt, finalCharacters, longestInsert, longestPauseMinutes } = history;
  if (firstAt === null || lastAt === null) return ['Nothing was saved for this answer.'];
  const minutes = Math.round((lastAt.getTime() - firstAt.getTime()) / 60_000);
  const several = (number: number, one: string) => `${number} ${number === 1 ? one : `${one}s`}`;
  return [
    `The answer was saved ${saves === 1 ? 'once' : `${saves} times`}, over ${several(minutes, 'minute')}. It has ${several(finalCharacters, 'character')}.`,
    longestInsert
      ? `The longest piece that came between two saves has ${several(longestInsert.characters, 'character')}.`
      : 'No save added anything to what was given.',
    ...(longestPauseMinutes > 0
      ? [`The longest time without a change was ${several(longestPauseMinutes, 'minute')}.`]
      : []),
    'Browsers save every few seconds, and a connection that was lost saves later and more at once.',
  ];
}
