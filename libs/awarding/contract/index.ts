export {
  AwardBoard,
  AwardBoards,
  AwardBoardSummary,
  BoardCandidate,
  BoardMember,
  BoardState,
  DecideLate,
  LateScript,
  OpenPoint,
  SignResults,
} from './board';
export { awardingErrors, type AwardingErrorCode } from './errors';
export { awardConfirmed } from './jobs';
export { ComponentMarks, Evidence, Finding, Outcome, ResultState } from './outcome';
export { awardingPaths } from './paths';
export { CandidateResult, CandidateResults, ResultSummary } from './result';
