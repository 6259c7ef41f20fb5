/// <reference path="../digitalbazaar.d.ts" />
import { generate } from '@digitalbazaar/ed25519-multikey';
import type { CredentialSigner } from '../linked-data';

/** An issuer with keys of its own, for specs. */
export interface TestIssuer {
  readonly did: string;
  readonly signer: CredentialSigner;
  readonly document: DidDocumentShape;
}
export interface DidDocumentShape {
  '@context': string[];
  id: string;
  verificationMethod: { id: string; type: string; controller: string; publicKeyMultibase: string }[];
  assertionMethod: string[];
}

export async function testIssuer(
  did = 'did:web:assay.example:orgs:vestholm',
  name = 'ed-2026-11',
): Promise<TestIssuer> {
  const id = `${did}#${name}`;
  const key = await generate({ id, controller: did });
  return {
    did,
    signer: { id, sign: (data) => key.signer().sign({ data }) },
    document: {
      '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
      id: did,
      verificationMethod: [{ id, type: 'Multikey', controller: did, publicKeyMultibase: key.publicKeyMultibase }],
      assertionMethod: [id],
    },
  };
}
