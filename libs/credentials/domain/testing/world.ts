import type { SignedCredential } from '../achievement-credential';
import { buildCredential, type CredentialFacts } from '../build-credential';
import { signLinkedData } from '../linked-data';
import { signCredential } from '../sign-credential';
import { buildStatusList, type StatusPurpose } from '../status-list';
import type { VerifyContext } from '../verify';
import { aFacts } from './facts';
import { testIssuer, type TestIssuer } from './issuer';

export const issuedAt = new Date('2026-03-27T10:00:00Z');
export const today = new Date('2026-04-02T09:14:00Z');
const listAddress = aFacts().status.listAddress;

/** An issuer of this platform with a status list, and everything that a verifier asks for, in memory. */
export async function aWorld() {
  const issuer = await testIssuer();
  const list = await signedList(issuer, {});
  const context: VerifyContext = {
    now: today,
    resolver: async (did) => (did === issuer.did ? issuer.document : null),
    statusSource: async (address) => (address === listAddress ? list : null),
    trust: async (did) =>
      did === issuer.did
        ? { kind: 'platform', name: 'Vestholm Skills Institute', since: '2021-01-04T00:00:00Z' }
        : { kind: 'unknown' },
  };
  return { issuer, context };
}

export async function aSigned(issuer: TestIssuer, change: Partial<CredentialFacts> = {}): Promise<SignedCredential> {
  const facts = aFacts({ issuer: { ...aFacts().issuer, did: issuer.did }, ...change });
  return signCredential(buildCredential(facts), issuer.signer, facts.issuedAt);
}

interface ListChange {
  set?: number[];
  purpose?: StatusPurpose;
  validUntil?: Date;
  address?: string;
}

export async function signedList(issuer: TestIssuer, { set = [], purpose = 'revocation', ...change }: ListChange) {
  const list = await buildStatusList({
    address: listAddress,
    issuerDid: issuer.did,
    purpose,
    set,
    now: new Date('2026-04-02T09:00:00Z'),
    validUntil: new Date('2026-04-03T09:00:00Z'),
    ...change,
  });
  return JSON.stringify(await signLinkedData(list, issuer.signer, new Date('2026-04-02T09:00:00Z')));
}
