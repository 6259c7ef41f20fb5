import type { Problems } from '@assay/platform/contract';

export type MarkingErrorCode =
  | 'SCRIPT_WITH_ANOTHER_EXAMINER'
  | 'SCRIPT_IS_FOR_A_SENIOR'
  | 'SCRIPT_NOT_WAITING'
  | 'MARK_OF_ANOTHER_EXAMINER'
  | 'CORRECTION_WITHOUT_REASON'
  | 'CRITERION_UNDECIDED'
  | 'CRITERION_UNKNOWN'
  | 'LEVEL_UNKNOWN'
  | 'COMMENT_NEEDED'
  | 'ANNOTATION_OUT_OF_PLACE'
  | 'MARKING_CLOSED';

export const markingErrors: Problems<MarkingErrorCode> = {
  SCRIPT_WITH_ANOTHER_EXAMINER: { status: 409, title: 'Another examiner has this script in hand. Take the next one.' },
  SCRIPT_IS_FOR_A_SENIOR: { status: 409, title: 'This script waits for a senior examiner.' },
  SCRIPT_NOT_WAITING: { status: 409, title: 'This response is marked already.' },
  MARK_OF_ANOTHER_EXAMINER: { status: 409, title: 'Only a senior examiner changes a mark that somebody else gave.' },
  CORRECTION_WITHOUT_REASON: {
    status: 409,
    title: 'Write why the mark is changed. The old mark stays in the history.',
  },
  CRITERION_UNDECIDED: { status: 409, title: 'Every criterion needs a mark, zero included.' },
  CRITERION_UNKNOWN: { status: 409, title: 'This mark scheme has no such criterion.' },
  LEVEL_UNKNOWN: { status: 409, title: 'This criterion has no such level.' },
  COMMENT_NEEDED: { status: 409, title: 'Write in the comment how you came to this mark.' },
  ANNOTATION_OUT_OF_PLACE: { status: 409, title: 'A comment points to words that the answer does not have there.' },
  MARKING_CLOSED: { status: 409, title: 'The award board has confirmed this result. Its marks no longer change.' },
};
