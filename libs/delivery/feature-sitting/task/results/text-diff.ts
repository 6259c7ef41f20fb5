export interface DiffPart {
  readonly text: string;
  readonly isDifferent: boolean;
}

/** What two texts have in common at both ends, and the stretch between that differs. Plain enough to be right. */
export function markDifference(text: string, other: string): DiffPart[] {
  let start = 0;
  while (start < text.length && text[start] === other[start]) start += 1;
  if (start === text.length && start === other.length) return [{ text, isDifferent: false }];
  let end = 0;
  const most = Math.min(text.length, other.length) - start;
  while (end < most && text[text.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return [
    { text: text.slice(0, start), isDifferent: false },
    { text: text.slice(start, text.length - end), isDifferent: true },
    { text: text.slice(text.length - end), isDifferent: false },
  ].filter((part) => part.text !== '');
}
