import type { CredentialSummary } from './summary';

/** One finding of a verification. The parts are never added up to a bare tick: each is shown with its reason. */
export interface Finding<Code extends string> {
  readonly state: 'passed' | 'failed' | 'unknown';
  readonly code: Code;
  readonly facts: Readonly<Record<string, string>>;
}

type IntegrityCode =
  | 'UNCHANGED'
  | 'CHANGED'
  | 'NOT_SIGNED'
  | 'EXTRA_PROOF'
  | 'PROOF_ENDED'
  | 'NOT_AS_ISSUED'
  | 'PROOF_UNSUPPORTED'
  | 'CONTEXT_UNKNOWN'
  | 'SHAPE_UNKNOWN'
  | 'NOT_CHECKED';
type IssuerCode =
  | 'RECOGNISED'
  | 'NOT_KNOWN_TO_US'
  | 'NOT_SIGNED_BY_ISSUER'
  | 'KEY_NOT_OF_ISSUER'
  | 'KEYS_UNREACHABLE'
  | 'METHOD_UNSUPPORTED'
  | 'NOT_CHECKED';
type StatusCode =
  | 'ACTIVE'
  | 'WITHDRAWN'
  | 'SUSPENDED'
  | 'NO_STATUS'
  | 'STATUS_MISSING'
  | 'LIST_UNREACHABLE'
  | 'LIST_STALE'
  | 'LIST_WRONG'
  | 'NOT_CHECKED';
type DateCode = 'IN_DATE' | 'ENDED' | 'NOT_YET' | 'NOT_CHECKED';
type HolderCode = 'NAMED' | 'NOT_NAMED' | 'NOT_CHECKED';

export type IntegrityFinding = Finding<IntegrityCode>;
export type IssuerFinding = Finding<IssuerCode>;
export type StatusFinding = Finding<StatusCode>;
export type DatesFinding = Finding<DateCode>;
export type HolderFinding = Finding<HolderCode>;

export type Verdict =
  | 'valid'
  | 'withdrawn'
  | 'suspended'
  | 'ended'
  | 'not-yet-valid'
  | 'issuer-not-known'
  | 'cannot-tell'
  | 'not-genuine'
  | 'not-a-credential';

export interface VerificationReport {
  readonly verdict: Verdict;
  /** Why the file could not be read at all; null when it could. */
  readonly unreadable: string | null;
  readonly checkedAt: string;
  readonly integrity: IntegrityFinding;
  readonly issuer: IssuerFinding;
  readonly status: StatusFinding;
  readonly dates: DatesFinding;
  readonly holder: HolderFinding;
  /** What the credential says; only of a credential whose signature fits, so that nobody reads out a forgery. */
  readonly credential: CredentialSummary | null;
}

export function passed<Code extends string>(code: Code, facts: Record<string, string> = {}): Finding<Code> {
  return { state: 'passed', code, facts };
}
export function failed<Code extends string>(code: Code, facts: Record<string, string> = {}): Finding<Code> {
  return { state: 'failed', code, facts };
}
export function unknown<Code extends string>(code: Code, facts: Record<string, string> = {}): Finding<Code> {
  return { state: 'unknown', code, facts };
}

type Findings = Pick<VerificationReport, 'integrity' | 'issuer' | 'status' | 'dates'>;

/** The worst that was found. Anything unknown is never valid, and a signature that fits is never enough. */
export function verdictOf({ integrity, issuer, status, dates }: Findings): Verdict {
  if (integrity.state === 'failed' || issuer.state === 'failed') return 'not-genuine';
  if (integrity.state === 'unknown') return 'cannot-tell';
  if (status.code === 'WITHDRAWN') return 'withdrawn';
  if (status.code === 'SUSPENDED') return 'suspended';
  if (dates.code === 'ENDED') return 'ended';
  if (dates.code === 'NOT_YET') return 'not-yet-valid';
  if (status.state !== 'passed' || dates.state !== 'passed') return 'cannot-tell';
  return issuer.code === 'RECOGNISED' ? 'valid' : 'issuer-not-known';
}
