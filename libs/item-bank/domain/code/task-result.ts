import type { ExecutionResult, StructureReport, Toolchain } from '@assay/sandbox/domain';

/** What the checker of a task said about one output. */
export interface CheckerDecision {
  /** Null: it ended in no way that decides. That is a fault of the task or of ours, never of the candidate. */
  readonly accepted: boolean | null;
  /** How much is right, 0 to 1, where it says so. */
  readonly share: number | null;
}

/**
 * What came of running a task. Beside the run itself, where the task asks for it: what stands in the sources, and what
 * the checker decided about the outputs.
 */
export interface TaskResult extends ExecutionResult {
  /** Null: the sources could not be looked at. */
  readonly structure?: StructureReport | null;
  /** By check. */
  readonly checked?: Readonly<Record<string, CheckerDecision>>;
  readonly checkerToolchain?: Toolchain;
}
