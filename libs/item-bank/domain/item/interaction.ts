import type { Comparer, Language, Limits } from '@assay/sandbox/domain';
import type { ContentNode } from '../content/content';

interface Asked {
  /** Stable inside the item; responses, mark parts and the body point to it. Says nothing about the answer. */
  readonly id: string;
  readonly prompt: readonly ContentNode[];
}

export interface ChoiceOption {
  readonly id: string;
  readonly content: readonly ContentNode[];
  /** Keeps its place when the others are shuffled, as "None of these" does. */
  readonly fixed: boolean;
}
export interface ChoiceInteraction extends Asked {
  readonly kind: 'choice';
  readonly cardinality: 'single' | 'multiple';
  readonly options: readonly ChoiceOption[];
  /** Order per attempt: the right answer stands first far too often when authors choose the order. */
  readonly shuffle: boolean;
  readonly minChoices: number;
  readonly maxChoices: number | null;
}
export interface NumericInteraction extends Asked {
  readonly kind: 'numeric';
  /** Printed before and after the field, such as "€" and "per visit". */
  readonly prefix: string;
  readonly suffix: string;
}
export interface TextEntryInteraction extends Asked {
  readonly kind: 'textEntry';
  readonly maxLength: number;
}
export interface ExtendedTextInteraction extends Asked {
  readonly kind: 'extendedText';
  /** Advice that the candidate sees; a longer answer is kept and marked. */
  readonly wordsAdvised: number | null;
  readonly maxLength: number;
}

export interface CodeFile {
  readonly path: string;
  readonly content: string;
  /** Only editable files come from the candidate; the others are always the author's. */
  readonly editable: boolean;
}
export interface CodeCheck {
  readonly id: string;
  readonly title: string;
  readonly stdin: string;
  readonly expected: string;
  readonly comparer: Comparer;
}
export interface CodeInteraction extends Asked {
  readonly kind: 'code';
  readonly title: string;
  readonly language: Language;
  /** Of the language: "3" or "3.11" are met by 3.11.2. */
  readonly version: string;
  readonly files: readonly CodeFile[];
  /** Reads one test on standard input, calls the candidate's work, prints the result; compared outside the sandbox. */
  readonly entry: string;
  readonly limits: Limits;
  readonly visibleChecks: readonly CodeCheck[];
}

export type Interaction =
  ChoiceInteraction | NumericInteraction | TextEntryInteraction | ExtendedTextInteraction | CodeInteraction;
export type InteractionKind = Interaction['kind'];
export const interactionKinds = [
  'choice',
  'numeric',
  'textEntry',
  'extendedText',
  'code',
] as const satisfies readonly InteractionKind[];
