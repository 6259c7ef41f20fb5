export {
  awardStateOf,
  boardStatement,
  decideAwards,
  isImpartial,
  memberState,
  missingSigners,
  outcomeCounts,
  releaseBoard,
  signBoard,
  signersNeeded,
  signingObstacle,
  validSignatures,
  withoutImpartialMember,
  type AwardState,
  type BoardMember,
  type BoardState,
  type BoardView,
  type Proposal,
  type Signature,
  type SigningObstacle,
} from './board';
export {
  candidateResult,
  type CandidateResult,
  type ComponentResult,
  type ConductFacts,
  type OutcomeWithEvidence,
} from './candidate-result';
export { countingScripts, evidenceFor, type EvidenceGroup, type MarkedResponse, type ScriptEvidence } from './evidence';
export { conductOf } from './conduct';
export { openPoints, type BoardFacts, type OpenPoint, type OpenPointKind, type ScriptProgress } from './open-point';
