/** Something an author should look at. What blocks stops publishing; what warns does not. */
export interface ItemProblem {
  readonly severity: 'blocks' | 'warns';
  /** Null for the item as a whole. */
  readonly interactionId: string | null;
  /** The field to go to: "title", "options", "keys.k2.value" … */
  readonly field: string;
  readonly sentence: string;
}

/** A problem before it is known which part it belongs to. */
export type Finding = Omit<ItemProblem, 'interactionId'>;
export const blocks = (field: string, sentence: string): Finding => ({ severity: 'blocks', field, sentence });
export const warns = (field: string, sentence: string): Finding => ({ severity: 'warns', field, sentence });
