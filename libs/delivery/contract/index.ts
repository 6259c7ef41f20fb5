export {
  CandidateAttempt,
  CandidateSection,
  CandidateSlot,
  FinishSummary,
  HandedInBy,
  ResponseValue,
  SavedValue,
} from './candidate-attempt';
export { CandidateExam, CandidateHome, OwnAttempt, Supervision, WaitingRoom } from './candidate-exam';
export { EntrySearch, FoundEntries } from './found-entry';
export { deliveryErrors } from './errors';
export { AddTime, Done, LiveCandidate, LiveIncident, LiveNews, LiveRuns, LiveSitting, WithReason } from './live-sitting';
export { Beat, ExamNews, Notice } from './presence';
export { Demonstration, RecordDemonstration } from './demonstration';
export { attemptSubmitted } from './jobs';
export { NotedPaste, PasteRuleName } from './paste';
export { deliveryPaths } from './paths';
export { SavedResponse, SaveResponse, SetFlag } from './response';
export { Run, RunCheck, RunFile, RunOutput, RunPlot, RunRequest, runRequested, RunTable } from './run';
export {
  CandidateImport,
  CandidateListText,
  ChangedExtraTime,
  ChangedSitting,
  EntryReason,
  ExamDayCode,
  NewEntry,
  NewSitting,
  SittingDetail,
  StaffEntry,
  StaffSitting,
} from './sitting';
