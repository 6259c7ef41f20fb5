/// <reference path="./digitalbazaar.d.ts" />
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, verifyCredential } from '@digitalbazaar/vc';
import { bundledContext } from './contexts';
import type { IssuerKeys } from './issuer-keys';

/** The only module that speaks to the libraries for Verifiable Credentials. */

export const supportedCryptosuite = 'eddsa-rdfc-2022';

/** Signs for one key, wherever that key is: in the database, in an HSM, in a test. */
export interface CredentialSigner {
  /** An absolute DID URL, such as did:web:assay.example:orgs:vestholm#ed-2026-11. */
  readonly id: string;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

export interface DataIntegrityProofShape {
  readonly type: string;
  readonly cryptosuite?: string;
  readonly created?: string;
  readonly expires?: string;
  readonly proofPurpose: string;
  readonly verificationMethod: string;
  readonly proofValue: string;
}

/** The document with its one proof, in an array as Open Badges 3.0 wants it (§8.2: proof [1..*]). */
export async function signLinkedData<T extends object>(
  document: T,
  signer: CredentialSigner,
  now: Date,
): Promise<T & { proof: [DataIntegrityProofShape] }> {
  const suite = new DataIntegrityProof({
    cryptosuite,
    date: now,
    signer: { id: signer.id, algorithm: 'Ed25519', sign: ({ data }) => signer.sign(data) },
  });
  const signed = (await issue({
    credential: structuredClone(document),
    suite,
    documentLoader: loaderFor(null),
    now,
  })) as T & { proof: DataIntegrityProofShape };
  return { ...signed, proof: [signed.proof] };
}

export type ProofOutcome = 'fits' | 'does-not-fit' | 'unknown-terms';

/**
 * Whether the proof fits the document under these keys, and nothing else: dates and status are findings of their own.
 * The library also looks at the dates, so it is asked about an instant at which the document says it is valid.
 */
export async function proofFits(
  document: Readonly<Record<string, unknown>>,
  proof: DataIntegrityProofShape,
  keys: IssuerKeys,
): Promise<ProofOutcome> {
  const { verified, error } = await verifyCredential({
    credential: structuredClone({ ...document, proof }),
    suite: new DataIntegrityProof({ cryptosuite }),
    documentLoader: loaderFor(keys),
    checkStatus: async () => ({ verified: true }),
    now: instantWithin(document),
  });
  if (verified) return 'fits';
  const causes = [error, ...(error?.errors ?? [])];
  return causes.some((cause) => cause?.name === 'jsonld.ValidationError') ? 'unknown-terms' : 'does-not-fit';
}

function instantWithin({ validFrom, validUntil }: Readonly<Record<string, unknown>>): Date {
  const from = new Date(String(validFrom));
  const until = new Date(String(validUntil));
  if (!Number.isNaN(from.getTime())) return from;
  return Number.isNaN(until.getTime()) ? new Date(0) : until;
}

/** Answers from what is bundled and from the keys at hand. Nothing is ever fetched from here. */
function loaderFor(keys: IssuerKeys | null) {
  return async (address: string) => {
    const context = bundledContext(address);
    if (context) return { contextUrl: null, documentUrl: address, document: context, tag: 'static' };
    const document = keys && documentOf(keys, address);
    if (!document) throw Object.assign(new Error(`${address} is not bundled.`), { name: 'NotFoundError' });
    return { contextUrl: null, documentUrl: address, document };
  };
}

function documentOf(keys: IssuerKeys, address: string): object | undefined {
  if (address === keys.did) {
    return {
      '@context': 'https://www.w3.org/ns/did/v1',
      id: keys.did,
      assertionMethod: keys.methods.map(({ id }) => id),
    };
  }
  const method = keys.methods.find(({ id }) => id === address);
  return method && { '@context': 'https://w3id.org/security/multikey/v1', type: 'Multikey', ...method };
}
