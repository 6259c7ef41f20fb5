export {
  CandidateAttempt,
  CandidateSection,
  CandidateSlot,
  FinishSummary,
  ResponseValue,
  SavedValue,
} from './candidate-attempt';
export { CandidateExam, CandidateHome, OwnAttempt, Supervision, WaitingRoom } from './candidate-exam';
export { deliveryErrors } from './errors';
export { attemptSubmitted } from './jobs';
export { deliveryPaths } from './paths';
export { SavedResponse, SaveResponse, SetFlag } from './response';
export { Run, RunCheck, RunOutput, RunRequest, runRequested } from './run';
export {
  CandidateImport,
  CandidateListText,
  ChangedExtraTime,
  ChangedSitting,
  ExamDayCode,
  NewEntry,
  NewSitting,
  SittingDetail,
  StaffEntry,
  StaffSitting,
} from './sitting';
