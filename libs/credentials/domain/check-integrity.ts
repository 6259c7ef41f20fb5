import { areContextsKnown, hasHiddenKeywords } from './contexts';
import type { IssuerKeys } from './issuer-keys';
import { isObject } from './json-schema';
import { proofFits, supportedCryptosuite, type DataIntegrityProofShape } from './linked-data';
import { failed, passed, unknown, type IntegrityFinding, type IssuerFinding } from './report';

export interface IntegrityResult {
  readonly finding: IntegrityFinding;
  /** Set where the reason lies with the issuer's key rather than with the content. */
  readonly issuer: IssuerFinding | null;
}

/**
 * Whether the content is what the issuer signed. Every proof of a suite that we support must fit, so that a wrong one
 * cannot hide behind a right one; proofs of other suites count for nothing. A credential of an issuer on this platform
 * carries exactly one.
 */
export async function checkIntegrity(
  document: Record<string, unknown>,
  keys: IssuerKeys | null,
  { isOurs, now }: { isOurs: boolean; now: Date },
): Promise<IntegrityResult> {
  const { proof, ...unsigned } = document;
  const proofs = (Array.isArray(proof) ? proof : proof === undefined ? [] : [proof]).filter(isObject);
  if (proofs.length === 0) return because(failed('NOT_SIGNED'));
  if (isOurs && proofs.length > 1) return because(failed('EXTRA_PROOF'));
  if (!areContextsKnown(document['@context'])) {
    return because(isOurs ? failed('NOT_AS_ISSUED', { path: '/@context' }) : unknown('CONTEXT_UNKNOWN'));
  }
  if (hasHiddenKeywords(document))
    return because(isOurs ? failed('NOT_AS_ISSUED', { path: '/' }) : unknown('CONTEXT_UNKNOWN'));
  const supported = proofs.filter(isSupported);
  if (supported.length === 0) return because(unknown('PROOF_UNSUPPORTED', { suite: suiteOf(proofs[0]) }));
  if (!keys) return because(unknown('NOT_CHECKED'));
  if (!supported.every(isComplete)) return because(failed('CHANGED'));

  for (const each of supported as unknown as DataIntegrityProofShape[]) {
    const binding = checkKey(each, keys);
    if (binding) return { finding: unknown('NOT_CHECKED'), issuer: binding };
    const outcome = await proofFits(unsigned, each, keys);
    if (outcome === 'unknown-terms') {
      return because(isOurs ? failed('NOT_AS_ISSUED', { path: '/' }) : unknown('CONTEXT_UNKNOWN'));
    }
    if (outcome === 'does-not-fit') return because(failed('CHANGED'));
    if (each.expires && !(new Date(each.expires) > now)) return because(failed('PROOF_ENDED'));
  }
  return because(passed('UNCHANGED', { key: String(supported[0]?.['verificationMethod']) }));
}

/** The key must stand in the issuer's own document, under the issuer's own name, for assertions (VC Data Integrity §4.3). */
function checkKey(proof: DataIntegrityProofShape, keys: IssuerKeys): IssuerFinding | null {
  const facts = { issuer: keys.did, key: proof.verificationMethod };
  if (proof.verificationMethod.split('#')[0] !== keys.did) return failed('NOT_SIGNED_BY_ISSUER', facts);
  const isListed = keys.methods.some(({ id }) => id === proof.verificationMethod);
  return isListed ? null : failed('KEY_NOT_OF_ISSUER', facts);
}

function isSupported({ type, cryptosuite }: Record<string, unknown>): boolean {
  return type === 'DataIntegrityProof' && cryptosuite === supportedCryptosuite;
}

function isComplete(proof: Record<string, unknown>): boolean {
  const { proofPurpose, verificationMethod, proofValue } = proof;
  return proofPurpose === 'assertionMethod' && typeof verificationMethod === 'string' && typeof proofValue === 'string';
}

function suiteOf(proof: Record<string, unknown> | undefined): string {
  return String(proof?.['cryptosuite'] ?? proof?.['type'] ?? 'nothing').slice(0, 60);
}

function because(finding: IntegrityFinding): IntegrityResult {
  return { finding, issuer: null };
}
