import type { SourceFile } from '@assay/sandbox/domain';
import type { Expectation } from './expectation';
import type { PackageProgram } from './program-language';
import type { Note } from './report';

export type PackageFormat = 'legacy' | '2023-07-draft';

/** A problem package of the Kattis and ICPC formats, with the additions of DOMjudge. */
export interface ProblemPackage {
  readonly format: PackageFormat;
  readonly name: string;
  readonly statement: PackageStatement | null;
  readonly isScoring: boolean;
  readonly isInteractive: boolean;
  readonly limits: PackageLimits;
  /** In the order of judging: the samples, then the secret ones. */
  readonly tests: readonly PackageTest[];
  readonly groups: readonly PackageGroup[];
  /** Null: the default one decides, by its flags. */
  readonly validator: PackageProgram | null;
  readonly submissions: readonly PackageSubmission[];
  /** Laid beside every submission, by the code of its language; "default" for all. */
  readonly includes: Readonly<Record<string, readonly SourceFile[]>>;
  /** For candidates, such as files to begin with. */
  readonly attachments: readonly SourceFile[];
  readonly notes: readonly Note[];
}

export interface PackageStatement {
  /** BCP 47, as in the name of its file. */
  readonly language: string;
  readonly kind: 'md' | 'tex' | 'html' | 'txt' | 'pdf';
  /** Empty for a PDF. */
  readonly text: string;
}

export interface PackageLimits {
  /** Null: to be found from the times of the accepted submissions. */
  readonly timeSeconds: number | null;
  /** The limit is at least so many times the slowest accepted submission … */
  readonly timeFactor: number;
  /** … and a multiple of this. */
  readonly timeResolution: number;
  readonly memoryMiB: number | null;
  readonly outputMiB: number | null;
  readonly validationSeconds: number | null;
}

export interface PackageTest {
  /** Below the folder of the data, without an ending: "secret/group1/03". */
  readonly name: string;
  readonly isSample: boolean;
  readonly input: Uint8Array;
  readonly answer: Uint8Array;
  readonly args: readonly string[];
  readonly files: readonly SourceFile[];
  readonly validatorArgs: readonly string[];
  /** What it looks at, where the package says so. */
  readonly description: string;
}

/** A folder of tests that are judged together. */
export interface PackageGroup {
  readonly name: string;
  readonly aggregation: 'pass-fail' | 'sum' | 'min';
  /** Null: not stated. */
  readonly score: number | null;
}

export interface PackageSubmission extends PackageProgram {
  /** What it must come to; null where the package does not say. */
  readonly expectation: Expectation | null;
  /** The name of its folder, such as "accepted"; "" beside all folders. */
  readonly folder: string;
  /** Suggested to be shown as the solution. */
  readonly isModel: boolean;
}

/** Why a folder is no package, in a sentence. */
export interface Refused {
  readonly refused: string;
}
export const isRefused = (value: object): value is Refused => 'refused' in value;
