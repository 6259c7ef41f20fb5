export {
  finishAllocation,
  HOLD_MS,
  inQueueOrder,
  maySee,
  nextInQueue,
  referAllocation,
  takeAllocation,
  type Allocation,
  type AllocationState,
  type Examiner,
  type WaitingReason,
} from './allocation';
export {
  checkAnnotations,
  MOST_ANNOTATIONS,
  passageOf,
  sentencesOf,
  stretches,
  type Annotation,
  type AnnotationKind,
  type Passage,
  type Stretch,
} from './annotation';
export { withChecks, type CheckedWork } from './checked';
export {
  isCompletelyMarked,
  missingMarks,
  scriptTotal,
  type ExpectedMark,
  type FormMarking,
  type MarkingMethod,
} from './completeness';
export { afterFault, MARKING_TRIES, type MarkingFault } from './fault';
export {
  correctMark,
  currentMarks,
  historyOf,
  isSameResponse,
  isWithinBounds,
  type Mark,
  type Marker,
  type MarkerKind,
  type PartMark,
  type ResponseKey,
} from './mark';
export { compareRuns, type ReplayedCheck } from './replay';
export {
  criterionMax,
  explainFailure,
  failedSteps,
  judgeResponse,
  requireComment,
  runningTotal,
  undecidedCriteria,
  type Awarded,
  type Criterion,
  type Level,
} from './rubric';
