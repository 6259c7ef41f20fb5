import type { Comparer, Isolation, Language, Limits } from '@assay/sandbox/domain';
import type { ContentNode } from '../content/content';
import type { Sheet } from '../sheet/workbook';

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
/**
 * What a candidate's work is and what a check looks at:
 * - program: a program; its standard output
 * - function: a function that our driver calls with the arguments of the check (a JSON array); the value it returns, as JSON
 * - query: SQL; the rows of its last query, as JSON, on the data set in the files of the check
 * - change: SQL; the rows that the check's own query (its input) finds after it
 * - commandLine: a script in a prepared file tree; the tree that it leaves behind
 * - webPage: a page; what the probes of the check (its input, JSON) find in a browser
 * - interactive: a program that talks with the task's interactor; how that one ended
 */
export const TASK_KINDS = ['program', 'function', 'query', 'change', 'commandLine', 'webPage', 'interactive'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

export interface CodeCheck {
  readonly id: string;
  readonly title: string;
  readonly stdin: string;
  readonly expected: string;
  readonly comparer: Comparer;
  /** Of the command line; absent: none. */
  readonly args?: readonly string[];
  /** Laid out for this check alone: a data set, a prepared file tree. */
  readonly files?: readonly { readonly path: string; readonly content: string }[];
  /** Looks at the sources and runs nothing; absent: the work is run and its output compared. */
  readonly structure?: readonly StructureRule[];
}

/** What must or must not stand in the sources, found by a parser or linter of the language in the sandbox. */
export type StructureRule =
  /** No fault that the linter of the language reports. */
  | { readonly rule: 'lint' }
  | { readonly rule: 'require' | 'forbid'; readonly what: StructureFact; readonly name: string }
  /** At most so many lines in a function. */
  | { readonly rule: 'longestFunction'; readonly lines: number };
/** call: of this function · import: of this module · construct: such as "for", "while", "recursion", "class" */
export type StructureFact = 'call' | 'import' | 'construct';

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
  /** Absent: 'program'. */
  readonly task?: TaskKind;
  /** Of a function task: the file it stands in and its name. */
  readonly function?: { readonly file: string; readonly name: string };
  /** Absent: 'batch'. */
  readonly isolation?: Isolation;
  /** The candidate may add files of their own, such as further modules. */
  readonly newFiles?: boolean;
}

export interface InlineChoiceInteraction extends Asked {
  readonly kind: 'inlineChoice';
  /** Running text with gaps; each gap is a list to choose one from. */
  readonly text: readonly ContentNode[];
  readonly gaps: readonly InlineGap[];
}
export interface InlineGap {
  readonly id: string;
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly shuffle: boolean;
}
/** Always shuffled per attempt: the order in which the author wrote the things down is often the right one. */
export interface OrderInteraction extends Asked {
  readonly kind: 'order';
  readonly options: readonly ChoiceOption[];
}
export interface MatchInteraction extends Asked {
  readonly kind: 'match';
  readonly sources: readonly MatchEnd[];
  readonly targets: readonly MatchEnd[];
  readonly shuffle: boolean;
}
export interface MatchEnd {
  readonly id: string;
  readonly content: readonly ContentNode[];
  /** How many pairs it may be in; null for any number. */
  readonly matchMax: number | null;
}
export interface GapMatchInteraction extends Asked {
  readonly kind: 'gapMatch';
  /** Running text with gaps; each takes one word. */
  readonly text: readonly ContentNode[];
  readonly gaps: readonly { readonly id: string }[];
  readonly words: readonly GapWord[];
}
export interface GapWord {
  readonly id: string;
  readonly text: string;
  /** How many gaps it may fill; null for any number. */
  readonly matchMax: number | null;
}
export interface HotspotInteraction extends Asked {
  readonly kind: 'hotspot';
  readonly image: { readonly asset: string; readonly alt: string; readonly width: number; readonly height: number };
  readonly areas: readonly HotspotArea[];
  readonly minChoices: number;
  readonly maxChoices: number | null;
}
export interface HotspotArea {
  readonly id: string;
  readonly shape: 'rect' | 'circle' | 'poly';
  /** Pixels of the image. rect: left, top, right, bottom · circle: centre, radius · poly: x, y, x, y … (QTI 3 coords). */
  readonly coords: readonly number[];
  /** Said to a screen reader, and the words of the list that chooses the same without a pointer. */
  readonly label: string;
}
/** A workbook to work in: its formulas are worked out while the candidate types. */
export interface SpreadsheetInteraction extends Asked {
  readonly kind: 'spreadsheet';
  readonly sheets: readonly Sheet[];
}
/** Nothing to enter: an examiner watches and records a checklist. */
export interface ObservationInteraction extends Asked {
  readonly kind: 'observation';
}

export type Interaction =
  | ChoiceInteraction
  | InlineChoiceInteraction
  | OrderInteraction
  | MatchInteraction
  | GapMatchInteraction
  | HotspotInteraction
  | NumericInteraction
  | TextEntryInteraction
  | ExtendedTextInteraction
  | CodeInteraction
  | SpreadsheetInteraction
  | ObservationInteraction;
export type InteractionKind = Interaction['kind'];
export const interactionKinds = [
  'choice',
  'inlineChoice',
  'order',
  'match',
  'gapMatch',
  'hotspot',
  'numeric',
  'textEntry',
  'extendedText',
  'code',
  'spreadsheet',
  'observation',
] as const satisfies readonly InteractionKind[];
