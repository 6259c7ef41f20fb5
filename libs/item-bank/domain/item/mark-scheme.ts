import type { Marks } from '@assay/platform/domain';
import type { Language, Verdict } from '@assay/sandbox/domain';
import type { CodeCheck } from './interaction';

/** What one mark part is for: the outcome is null only while the author has not chosen one. */
interface ForOutcome {
  readonly outcomeId: string | null;
  readonly marks: Marks;
}

/**
 * How a choice earns its marks. C right options ticked, W wrong ones, K right options in all:
 * exact: all or nothing · partial: marks × C/K · netCorrect: marks × (C − W)/K · map: the sum of the weights.
 */
export interface ChoiceScheme extends ForOutcome {
  readonly kind: 'choice';
  readonly rule: 'exact' | 'partial' | 'netCorrect' | 'map';
  readonly correct: readonly string[];
  readonly map: ChoiceMap | null;
}
export interface ChoiceMap {
  readonly weights: readonly { readonly optionId: string; readonly marks: Marks }[];
  readonly lower: Marks;
  readonly upper: Marks | null;
}

export interface NumericKey {
  readonly id: string;
  readonly value: string;
  /** Relative is a percentage of the key (QTI 3 equal: of the first operand). */
  readonly tolerance: {
    readonly mode: 'exact' | 'absolute' | 'relative';
    readonly below: string;
    readonly above: string;
  };
  readonly includeLower: boolean;
  readonly includeUpper: boolean;
  readonly marks: Marks;
  /** What an answer like this says about the candidate's thinking: "divided the wrong way". */
  readonly note: string;
}
/** The first key that fits decides. */
export interface NumericScheme extends ForOutcome {
  readonly kind: 'numeric';
  readonly keys: readonly NumericKey[];
  readonly reading: NumberReading;
}
export interface NumberReading {
  readonly decimalComma: boolean;
  readonly units: readonly string[];
  readonly ignoreWordsAfter: boolean;
}

export interface TextKey {
  readonly id: string;
  readonly match: 'text' | 'pattern';
  readonly value: string;
  readonly caseSensitive: boolean;
  readonly marks: Marks;
  readonly note: string;
}
export interface TextEntryScheme extends ForOutcome {
  readonly kind: 'textEntry';
  readonly keys: readonly TextKey[];
}

export interface RubricLevel {
  readonly marks: Marks;
  readonly descriptor: string;
}
export interface RubricCriterion extends ForOutcome {
  readonly id: string;
  readonly title: string;
  readonly levels: readonly RubricLevel[];
}
/** Extended text is marked by an examiner, criterion by criterion. */
export interface RubricScheme {
  readonly kind: 'extendedText';
  readonly criteria: readonly RubricCriterion[];
  readonly guidance: string;
  readonly modelAnswer: string;
}

export interface CheckMark extends ForOutcome {
  readonly checkId: string;
  /** A must-pass check that fails takes the marks of every check of the task. */
  readonly mustPass: boolean;
  /** The group whose rule decides about its marks; absent: it earns them by itself. */
  readonly group?: string;
  /** By share: the marks times the share that the comparer finds right. Absent: all or nothing. */
  readonly credit?: 'share';
}
export interface CheckGroup {
  readonly id: string;
  readonly title: string;
  /** all: the marks of the group are earned together or not at all · atLeast: all of them as soon as so many pass */
  readonly rule: { readonly kind: 'all' } | { readonly kind: 'atLeast'; readonly checks: number };
}
/** A program of the author's, run beside the candidate's work in a sandbox of its own. */
export interface AuthorProgram {
  readonly language: Language;
  readonly version: string;
  readonly entry: string;
  readonly files: readonly { readonly path: string; readonly content: string }[];
  /** Of the command line, after those that every call has. */
  readonly args?: readonly string[];
  /**
   * 'validator': as the output validators of problem packages are. The third argument names a folder for messages, and
   * the output comes on standard input alone.
   */
  readonly called?: 'validator';
}
/** A solution with the verdict that it must earn: AC for full marks, else the first verdict that is not AC. */
export interface DeclaredSolution {
  readonly name: string;
  readonly verdict: Verdict;
  readonly files: readonly { readonly path: string; readonly content: string }[];
}
export interface CodeScheme {
  readonly kind: 'code';
  readonly hiddenChecks: readonly CodeCheck[];
  /** One entry per check, visible and hidden. */
  readonly checks: readonly CheckMark[];
  readonly referenceSolution: readonly { readonly path: string; readonly content: string }[];
  readonly groups?: readonly CheckGroup[];
  /** Wrong, slow and otherwise instructive solutions: the checks must find them out. */
  readonly solutions?: readonly DeclaredSolution[];
  /**
   * Decides about an output where comparing is not enough. Arguments: the files of input, expected output and the
   * candidate's output; exit code 42 accepts and 43 refuses, as in the Kattis problem package format.
   */
  readonly checker?: AuthorProgram;
  /** Talks with the work of an interactive task; ends as a checker does. */
  readonly interactor?: AuthorProgram;
  /** Writes the input of a check: its argument is a seed, its output the input. */
  readonly generator?: AuthorProgram;
  /** What an examiner judges beside the checks. */
  readonly criteria?: readonly RubricCriterion[];
  readonly guidance?: string;
}

/**
 * How pairs and areas earn their marks, by the rules of a choice. A key is an area id, or a pair of ids with one space
 * between: "gap option", "source target", "word gap".
 */
interface KeyedScheme extends ForOutcome {
  readonly rule: ChoiceScheme['rule'];
  readonly correct: readonly string[];
  readonly map: KeyedMap | null;
}
export interface KeyedMap {
  readonly weights: readonly { readonly key: string; readonly marks: Marks }[];
  readonly lower: Marks;
  readonly upper: Marks | null;
}
export interface InlineChoiceScheme extends KeyedScheme {
  readonly kind: 'inlineChoice';
  /** No netCorrect: a gap holds one option, so nobody can choose more than is right. */
  readonly rule: 'exact' | 'partial' | 'map';
}
export interface MatchScheme extends KeyedScheme {
  readonly kind: 'match';
}
export interface GapMatchScheme extends KeyedScheme {
  readonly kind: 'gapMatch';
}
export interface HotspotScheme extends KeyedScheme {
  readonly kind: 'hotspot';
}

/**
 * How an order of n earns its marks: exact: all or nothing · position: marks × those in their own place / n ·
 * adjacent: marks × right neighbours / (n − 1) · longest: marks × the most that stand in the right order / n.
 */
export interface OrderScheme extends ForOutcome {
  readonly kind: 'order';
  readonly rule: 'exact' | 'position' | 'adjacent' | 'longest';
  readonly correct: readonly string[];
}

/** What an examiner looks for while the candidate works. */
export interface ObservedCriterion extends RubricCriterion {
  /** Not met, it takes the marks of the whole observation: safety first. */
  readonly mustPass: boolean;
}
export interface ObservationScheme {
  readonly kind: 'observation';
  readonly criteria: readonly ObservedCriterion[];
  readonly guidance: string;
}

/**
 * What a check of a workbook looks at, in each cell of its range:
 * - value: what the author's solution gives there, with the numbers shown and with those of every hidden data set
 * - uses: one of the functions stands in the formula, or in a formula on the way to it
 * - refersTo: the formula looks at all cells of a range, itself or through others
 * - noConstants: a formula in which no number is typed but those allowed; 0 and 1 always are
 */
export type SheetRule =
  | { readonly kind: 'value'; readonly tolerance: SheetTolerance }
  | { readonly kind: 'uses'; readonly functions: readonly string[] }
  | { readonly kind: 'refersTo'; readonly range: string }
  | { readonly kind: 'noConstants'; readonly allowed: readonly string[] };
/** Relative is a percentage of what is expected. */
export interface SheetTolerance {
  readonly mode: 'exact' | 'absolute' | 'relative';
  readonly amount: string;
}
export interface SheetCheck extends ForOutcome {
  readonly id: string;
  readonly title: string;
  /** "Sales!D2" or "Sales!D2:D9". */
  readonly range: string;
  readonly rule: SheetRule;
  /** A must-pass check that fails takes the marks of every check of the workbook. */
  readonly mustPass: boolean;
  /** By share: the marks times right cells of all cells. Absent: all or nothing. */
  readonly credit?: 'share';
}
/** Numbers put in place of the given ones, to see whether the formulas follow them. Candidates never see them. */
export interface SheetDataSet {
  readonly id: string;
  readonly title: string;
  /** By cell, as typed: { "Sales!B2": "120" }. */
  readonly cells: Readonly<Record<string, string>>;
}
export interface SpreadsheetScheme {
  readonly kind: 'spreadsheet';
  readonly checks: readonly SheetCheck[];
  readonly dataSets: readonly SheetDataSet[];
  /** The author's own entries in the cells of the candidates; they must pass every check. */
  readonly solution: Readonly<Record<string, string>>;
}

export type MarkScheme =
  | ChoiceScheme
  | InlineChoiceScheme
  | OrderScheme
  | MatchScheme
  | GapMatchScheme
  | HotspotScheme
  | NumericScheme
  | TextEntryScheme
  | RubricScheme
  | CodeScheme
  | SpreadsheetScheme
  | ObservationScheme;
