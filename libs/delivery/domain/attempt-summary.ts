/** What the navigator and the finish page need to know of one question. */
export interface SlotProgress {
  readonly slot: string;
  /** The number the candidate reads: 1 to n over all sections. */
  readonly number: number;
  readonly answered: boolean;
  readonly flagged: boolean;
}

export interface AttemptSummary {
  readonly questions: number;
  readonly answered: number;
  /** Numbers, in the order of the form. */
  readonly unanswered: readonly number[];
  readonly flagged: readonly number[];
}

export function summariseAttempt(slots: readonly SlotProgress[]): AttemptSummary {
  return {
    questions: slots.length,
    answered: slots.filter((slot) => slot.answered).length,
    unanswered: slots.filter((slot) => !slot.answered).map((slot) => slot.number),
    flagged: slots.filter((slot) => slot.flagged).map((slot) => slot.number),
  };
}
