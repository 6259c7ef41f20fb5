export {
  isOpen,
  isOverdue,
  NETWORK_GRACE_MS,
  requireOpen,
  startAttempt,
  submitAttempt,
  timeRemainingMs,
  type Attempt,
  type AttemptState,
  type HandedInBy,
} from './attempt';
export { summariseAttempt, type AttemptSummary, type SlotProgress } from './attempt-summary';
export { readCandidateList, type CandidateList, type CandidateRow, type CandidateRowError } from './candidate-list';
export { examDayCode, normaliseExamDayCode, scriptCode } from './codes';
export {
  changeExtraTime,
  markAbsent,
  reinstateEntry,
  withdrawEntry,
  type Entry,
  type EntryFacts,
  type EntryState,
} from './entry';
export { refuseDelivery, type DeliveryErrorCode } from './errors';
export { examStage, type ExamStage } from './exam-stage';
export {
  contentHash,
  eventHash,
  FIRST_PREVIOUS_HASH,
  firstBrokenLink,
  type ResponseContent,
  type ResponseEvent,
  type Sha256,
} from './response-event';
export {
  checkInOpensAt,
  requireCheckIn,
  requireWindow,
  sittingPhase,
  type SittingPhase,
  type SittingWindow,
} from './sitting';
export { isExtraTime, MAX_EXTRA_TIME_PERCENT, timeAllowanceMinutes, timeAllowanceMs } from './time-allowance';
