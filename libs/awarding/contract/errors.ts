import type { SigningObstacle } from '@assay/awarding/domain';
import type { Problems } from '@assay/platform/contract';

export type AwardingErrorCode =
  | SigningObstacle
  | 'RESULTS_CHANGED'
  | 'SIGNATURES_MISSING'
  | 'RELEASED_ALREADY'
  | 'BOARD_NOT_CONFIRMED'
  | 'NOT_LATE'
  | 'LATE_DECIDED_ALREADY';

export const awardingErrors: Problems<AwardingErrorCode> = {
  BOARD_CONFIRMED: { status: 409, title: 'These results are confirmed already.' },
  NOT_ON_THE_BOARD: { status: 409, title: 'Only members of the award board sign.' },
  POINTS_OPEN: { status: 409, title: 'Nothing is confirmed while a point is open.' },
  MARKED_THESE_SCRIPTS: {
    status: 409,
    title: 'You marked scripts of all these candidates, so other members of the board decide on them.',
  },
  SIGNED_ALREADY: { status: 409, title: 'You have signed these results already.' },
  RESULTS_CHANGED: {
    status: 409,
    title: 'A result changed since you opened this page. Look at the results again, then sign.',
  },
  SIGNATURES_MISSING: { status: 409, title: 'Every member of the board has to sign first.' },
  RELEASED_ALREADY: { status: 409, title: 'These results are released already.' },
  BOARD_NOT_CONFIRMED: { status: 409, title: 'Results are released after the board has confirmed them.' },
  NOT_LATE: { status: 409, title: 'This script has no late responses.' },
  LATE_DECIDED_ALREADY: { status: 409, title: 'The late responses of this script are decided already.' },
};
