import { checkDates, checkHolder } from './check-dates';
import { checkIntegrity } from './check-integrity';
import { checkStatus, type StatusSource } from './check-status';
import { openBadgeSchema } from './credential-schema';
import { keysOfDidKey, readDidDocument, type IssuerKeys } from './issuer-keys';
import { isObject, schemaProblems } from './json-schema';
import { JsonRefusal, readJson } from './read-json';
import { failed, passed, unknown, verdictOf, type IssuerFinding, type VerificationReport } from './report';
import { summarise, type CheckedCredential } from './summary';

/** What the issuer is to the one who asks. */
export type IssuerTrust =
  { readonly kind: 'platform'; readonly name: string; readonly since: string } | { readonly kind: 'unknown' };

export interface VerifyContext {
  readonly now: Date;
  /** The DID document of an issuer, parsed; null: it cannot be had now. Never asked for a did:key. */
  readonly resolver: (did: string) => Promise<unknown>;
  readonly statusSource: StatusSource;
  readonly trust: (did: string) => Promise<IssuerTrust>;
  /** When the issuer withdrew it, where its own records are at hand: a status list says that, never when. */
  readonly withdrawnAt?: (credentialId: string) => Promise<Date | null>;
}

/**
 * Checks a credential as handed in, and says for each part what was found. One object is read, checked and summarised:
 * what a screen shows is what was verified. Nothing is kept, and nothing is fetched but through the context.
 */
export async function verify(input: string, context: VerifyContext): Promise<VerificationReport> {
  let credential: unknown;
  try {
    credential = readJson(input);
  } catch (error) {
    if (!(error instanceof JsonRefusal)) throw error;
    return unreadable(context, error.message);
  }
  if (!isObject(credential)) return unreadable(context, 'The file does not hold a credential.');
  const kind = kindProblem(credential);
  if (kind) return unreadable(context, kind);

  const did = issuerOf(credential);
  const found = await findIssuer(did, context);
  const trust = found.keys && did ? await context.trust(did) : { kind: 'unknown' as const };
  const isOurs = trust.kind === 'platform';
  const integrity = await checkIntegrity(credential, found.keys, { isOurs, now: context.now });
  const issuer = found.problem ?? integrity.issuer ?? standing(trust, did ?? '');
  if (integrity.finding.state !== 'passed') {
    return report(context, { ...nothingElse, integrity: integrity.finding, issuer });
  }

  // The signature has been checked over JSON-LD, which can be rewritten; the shape holds each value to one spelling.
  const problems = schemaProblems(openBadgeSchema, credential);
  if (problems.length > 0) {
    const facts = { path: problems[0]?.path ?? '', problem: problems[0]?.message ?? '' };
    const finding = isOurs ? failed('NOT_AS_ISSUED' as const, facts) : unknown('SHAPE_UNKNOWN' as const, facts);
    return report(context, { ...nothingElse, integrity: finding, issuer });
  }
  const checked = credential as unknown as CheckedCredential;
  return report(context, {
    integrity: integrity.finding,
    issuer,
    status: await checkStatus(credential, { ...context, keys: found.keys!, isStatusRequired: isOurs }),
    dates: checkDates(checked, context.now),
    holder: checkHolder(checked),
    credential: summarise(checked),
  });
}

const nothingElse = {
  status: unknown('NOT_CHECKED' as const),
  dates: unknown('NOT_CHECKED' as const),
  holder: unknown('NOT_CHECKED' as const),
  credential: null,
};

type Findings = Omit<VerificationReport, 'verdict' | 'checkedAt' | 'unreadable'>;

function report({ now }: VerifyContext, findings: Findings): VerificationReport {
  return { verdict: verdictOf(findings), unreadable: null, checkedAt: now.toISOString(), ...findings };
}

function unreadable({ now }: VerifyContext, reason: string): VerificationReport {
  return {
    ...{ verdict: 'not-a-credential', unreadable: reason, checkedAt: now.toISOString() },
    ...nothingElse,
    integrity: unknown('NOT_CHECKED'),
    issuer: unknown('NOT_CHECKED'),
  };
}

function kindProblem({ type }: Record<string, unknown>): string | null {
  const types = Array.isArray(type) ? type : [];
  if (!types.includes('VerifiableCredential')) return 'The file holds JSON, but not a credential.';
  if (types.includes('OpenBadgeCredential') || types.includes('AchievementCredential')) return null;
  return 'The file holds a credential of another kind than Open Badges 3.0.';
}

function issuerOf({ issuer }: Record<string, unknown>): string | null {
  const id = isObject(issuer) ? issuer['id'] : issuer;
  return typeof id === 'string' ? id : null;
}

interface FoundIssuer {
  readonly keys: IssuerKeys | null;
  readonly problem: IssuerFinding | null;
}

async function findIssuer(did: string | null, context: VerifyContext): Promise<FoundIssuer> {
  if (did?.startsWith('did:key:')) {
    const keys = keysOfDidKey(did);
    return { keys, problem: keys ? null : unknown('METHOD_UNSUPPORTED', { issuer: did }) };
  }
  if (!did?.startsWith('did:web:')) {
    return { keys: null, problem: unknown('METHOD_UNSUPPORTED', { issuer: did ?? 'nobody' }) };
  }
  const document = await context.resolver(did);
  const keys = document === null ? null : readDidDocument(document, did);
  return { keys, problem: keys ? null : unknown('KEYS_UNREACHABLE', { issuer: did }) };
}

function standing(trust: IssuerTrust, did: string): IssuerFinding {
  if (trust.kind === 'platform') return passed('RECOGNISED', { issuer: did, name: trust.name, since: trust.since });
  return unknown('NOT_KNOWN_TO_US', { issuer: did });
}
