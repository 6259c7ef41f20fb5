import * as z from 'zod/mini';
import { Instant, nonEmpty, Uuid } from '@assay/platform/contract';
import { ComponentMarks, Finding, Outcome, ResultState } from './outcome';

export const BoardState = z.enum(['open', 'confirmed', 'released']);
export type BoardState = z.infer<typeof BoardState>;

export const OpenPoint = z.object({
  kind: z.string(),
  count: z.number(),
  sentence: z.string(),
  /** Script codes or candidate numbers. */
  about: z.array(z.string()),
});
export type OpenPoint = z.infer<typeof OpenPoint>;

export const AwardBoardSummary = z.object({
  id: Uuid,
  code: z.string(),
  title: z.string(),
  version: z.number(),
  state: BoardState,
  candidates: z.number(),
  openPoints: z.number(),
  signed: z.number(),
  signers: z.number(),
  openedAt: Instant,
  confirmedAt: z.nullable(Instant),
  releasedAt: z.nullable(Instant),
});
export type AwardBoardSummary = z.infer<typeof AwardBoardSummary>;
export const AwardBoards = z.object({ boards: z.array(AwardBoardSummary) });
export type AwardBoards = z.infer<typeof AwardBoards>;

/** A candidate before the board: by number, so that the evidence speaks; the name follows with the confirmation. */
export const BoardCandidate = z.object({
  awardId: Uuid,
  number: z.string(),
  name: z.nullable(z.string()),
  state: z.enum(['proposed', 'confirmed', 'not-awarded']),
  result: ResultState,
  outcomes: z.array(Outcome),
  components: z.array(ComponentMarks),
  findings: z.array(Finding),
});
export type BoardCandidate = z.infer<typeof BoardCandidate>;

export const BoardMember = z.object({
  name: z.string(),
  isYou: z.boolean(),
  /** `aside`: marked the scripts of all these candidates, so does not decide on them. */
  state: z.enum(['signed', 'to-sign', 'aside', 'nothing-to-sign']),
  signedAt: z.nullable(Instant),
});
export type BoardMember = z.infer<typeof BoardMember>;

export const LateScript = z.object({ attemptId: Uuid, scriptCode: z.string(), component: z.string() });
export type LateScript = z.infer<typeof LateScript>;

export const AwardBoard = z.object({
  id: Uuid,
  code: z.string(),
  title: z.string(),
  version: z.number(),
  state: BoardState,
  openedAt: Instant,
  confirmedAt: z.nullable(Instant),
  releasedAt: z.nullable(Instant),
  rule: z.array(z.string()),
  points: z.array(OpenPoint),
  lateScripts: z.array(LateScript),
  members: z.array(BoardMember),
  candidates: z.array(BoardCandidate),
  /** Entered, but with a component still to sit: not before this board. */
  notBefore: z.array(z.object({ number: z.string(), missing: z.array(z.string()) })),
  /** Of the candidates whose outcome is decided: how many reached the minimum. */
  outcomes: z.array(
    z.object({ outcomeId: Uuid, code: z.string(), statement: z.string(), met: z.number(), decided: z.number() }),
  ),
  /** Names the results as they are on this page; a signature is for these and no others. */
  digest: z.string(),
  /** What the last signature does. */
  effect: z.object({ awarded: z.number(), notAwarded: z.number() }),
  you: z.object({
    maySign: z.boolean(),
    obstacle: z.nullable(z.string()),
    isLast: z.boolean(),
    mayRelease: z.boolean(),
  }),
});
export type AwardBoard = z.infer<typeof AwardBoard>;

export const SignResults = z.object({ digest: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });
export type SignResults = z.infer<typeof SignResults>;

/** Late responses stay out of the marks. Counting them would be a mark on work done in more time than others had. */
export const DecideLate = z.object({
  attemptId: Uuid,
  reason: nonEmpty(500, 'Write why the late responses do not count.'),
});
export type DecideLate = z.infer<typeof DecideLate>;
