/** One place of the form, as the navigator and the finish page show it. */
export interface SlotMark {
  readonly slot: string;
  readonly number: number;
  readonly isAnswered: boolean;
  readonly isFlagged: boolean;
  /** Where it leads. */
  readonly link: readonly (string | number)[];
}
export interface SectionMarks {
  readonly id: string;
  /** “A”, “B”, … where a form has more than one section */
  readonly letter: string | null;
  readonly title: string;
  readonly slots: readonly SlotMark[];
}

export function slotWords(mark: SlotMark, isHere: boolean, word = 'Question'): string {
  const parts = [
    `${word} ${mark.number}`,
    isHere && 'current',
    mark.isAnswered ? 'answered' : 'not answered',
    mark.isFlagged && 'flagged',
  ];
  return parts.filter(Boolean).join(', ');
}
