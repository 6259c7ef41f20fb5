import type { DeliveryErrorCode } from '@assay/delivery/domain';
import type { Problems } from '@assay/platform/contract';

export const deliveryErrors: Problems<DeliveryErrorCode> = {
  SITTING_NOT_FOUND: { status: 404, title: 'There is no such sitting.' },
  SITTING_WINDOW_INVALID: { status: 409, title: 'The times of this sitting do not fit together.' },
  SITTING_STARTED: { status: 409, title: 'Candidates have started. The sitting can no longer be changed.' },
  SITTING_NOT_OPEN_YET: { status: 409, title: 'This exam has not opened yet.' },
  SITTING_CLOSED: { status: 409, title: 'The time to start this exam is over.' },
  FORM_NOT_PUBLISHED: { status: 409, title: 'Only a published form can be sat.' },
  ENTRY_NOT_FOUND: { status: 404, title: 'There is no such entry.' },
  ENTRY_EXISTS: { status: 409, title: 'This candidate is already entered for the sitting.' },
  ENTRY_WITHDRAWN: { status: 409, title: 'This entry was withdrawn.' },
  ENTRY_ABSENT: { status: 409, title: 'This candidate was marked absent.' },
  ENTRY_STARTED: { status: 409, title: 'This candidate has already started.' },
  CHECK_IN_NOT_OPEN: { status: 409, title: 'Check-in has not opened yet.' },
  CANDIDATE_LIST_HAS_ERRORS: { status: 409, title: 'Nobody was entered: the list has errors.' },
  ATTEMPT_NOT_FOUND: { status: 404, title: 'There is no such exam of yours.' },
  ATTEMPT_NOT_OPEN: { status: 409, title: 'This exam is handed in.' },
  ATTEMPT_PAUSED: { status: 409, title: 'This exam is paused.' },
  ATTEMPT_NOT_PAUSED: { status: 409, title: 'This exam is not paused.' },
  EXAM_IS_OBSERVED: { status: 409, title: 'An examiner watches you. There is nothing to do here.' },
  EXAM_IS_NOT_OBSERVED: { status: 409, title: 'Candidates sit this exam themselves: there is nothing to record.' },
  FORM_MIXES_OBSERVATION: {
    status: 409,
    title: 'This form mixes demonstrations that an examiner watches with questions that candidates answer.',
  },
  DEMONSTRATION_AHEAD: { status: 409, title: 'A demonstration is recorded when it has begun.' },
  NOBODY_CONCERNED: { status: 409, title: 'There is no candidate whom this concerns now.' },
  NOTICE_NOT_FOUND: { status: 404, title: 'There is no such message for you.' },
  SLOT_NOT_FOUND: { status: 404, title: 'This exam has no such question.' },
  SAVE_NOT_STORED: { status: 503, title: 'We could not save your answer. It is still on this device.' },
  RUN_NOT_FOUND: { status: 404, title: 'There is no such run.' },
  RUNS_IN_PROGRESS: { status: 409, title: 'Your code is still running. Wait for the result.' },
  SANDBOX_UNAVAILABLE: {
    status: 503,
    title: 'Code cannot be run here now. Your work is saved, and it will be marked when it can be run.',
  },
};
