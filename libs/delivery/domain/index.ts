export {
  addTime,
  isOpen,
  isOverdue,
  LONGEST_ADDITION_MINUTES,
  NETWORK_GRACE_MS,
  pauseAttempt,
  recordDemonstration,
  requireOpen,
  requireRunning,
  resumeAttempt,
  startAttempt,
  submitAttempt,
  timeRemainingMs,
  type Attempt,
  type AttemptClock,
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
export {
  isLost,
  LOST_AFTER_MS,
  MOST_REPAID_MS,
  repayWaiting,
  waitedMs,
  WAITING_NOT_REPAID_MS,
  type RunTimes,
} from './waiting';
export { incidentKinds, type IncidentKind } from './incident';
export { isOffline, liveState, OFFLINE_AFTER_MS, pausesOf, type LiveState, type Spell } from './live-state';
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
export { judgePaste, PASTE_RULES, type PasteFinding, type PasteRule } from './paste';
export { isExtraTime, MAX_EXTRA_TIME_PERCENT, timeAllowanceMinutes, timeAllowanceMs } from './time-allowance';
