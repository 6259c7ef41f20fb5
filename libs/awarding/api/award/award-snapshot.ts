import type { CandidateResult } from '@assay/awarding/domain';
import type { Specification } from '@assay/catalogue/domain';

/**
 * What was decided, for good. The candidate's name is not in it: personal data sits apart and is joined when the
 * award is read, so that a person can be erased and the award cannot.
 */
export interface AwardSnapshot {
  readonly specification: {
    readonly id: string;
    readonly versionId: string;
    readonly code: string;
    readonly version: number;
    readonly content: Specification;
  };
  readonly result: CandidateResult;
  /** When the last counting script was handed in: the candidate had shown everything by then. */
  readonly achievedAt: string;
  readonly confirmedAt: string;
  readonly signatures: number;
}
