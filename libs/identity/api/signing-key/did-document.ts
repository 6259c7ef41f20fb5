import type { SigningKeyState } from './signing-key-state';

/** did:web of an organisation on this platform. It stands in every credential for ever, so host and slug never change. */
export function organisationDid(publicUrl: string, slug: string): string {
  // did:web §3.2: a port is written %3A, or it would read as the first part of the path
  return `did:web:${new URL(publicUrl).host.replace(':', '%3A')}:orgs:${slug}`;
}

export interface PublicKeyFacts {
  readonly name: string;
  readonly state: SigningKeyState;
  readonly publicKeyMultibase: string;
}

/**
 * The keys of an organisation for all the world. Retired keys stay, also under `assertionMethod`: taking one out breaks
 * every credential that it signed. Only a compromised key is taken out, and that is what it is for.
 */
export function didDocument(did: string, website: string | null, keys: readonly PublicKeyFacts[]) {
  const listed = keys.filter(({ state }) => state === 'active' || state === 'retired');
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    ...(website && { alsoKnownAs: [website] }),
    verificationMethod: listed.map(({ name, publicKeyMultibase }) => ({
      id: `${did}#${name}`,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase,
    })),
    assertionMethod: listed.map(({ name }) => `${did}#${name}`),
  };
}
