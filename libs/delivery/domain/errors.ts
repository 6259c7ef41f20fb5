import { refuse } from '@assay/platform/domain';

/** Every reason for which delivery refuses; the contract gives each a status and a sentence. */
export type DeliveryErrorCode =
  | 'SITTING_NOT_FOUND'
  | 'SITTING_WINDOW_INVALID'
  | 'SITTING_STARTED'
  | 'SITTING_NOT_OPEN_YET'
  | 'SITTING_CLOSED'
  | 'FORM_NOT_PUBLISHED'
  | 'ENTRY_NOT_FOUND'
  | 'ENTRY_EXISTS'
  | 'ENTRY_WITHDRAWN'
  | 'ENTRY_ABSENT'
  | 'ENTRY_STARTED'
  | 'CHECK_IN_NOT_OPEN'
  | 'CANDIDATE_LIST_HAS_ERRORS'
  | 'ATTEMPT_NOT_FOUND'
  | 'ATTEMPT_NOT_OPEN'
  | 'ATTEMPT_PAUSED'
  | 'ATTEMPT_NOT_PAUSED'
  | 'EXAM_IS_OBSERVED'
  | 'EXAM_IS_NOT_OBSERVED'
  | 'FORM_MIXES_OBSERVATION'
  | 'FORM_CANNOT_RUN'
  | 'DEMONSTRATION_AHEAD'
  | 'NOBODY_CONCERNED'
  | 'NOTICE_NOT_FOUND'
  | 'SLOT_NOT_FOUND'
  | 'SAVE_NOT_STORED'
  | 'RUN_NOT_FOUND'
  | 'RUNS_IN_PROGRESS'
  | 'SANDBOX_UNAVAILABLE';

export const refuseDelivery = (code: DeliveryErrorCode, detail?: string, facts?: Readonly<Record<string, unknown>>) =>
  refuse(code, detail, facts);
