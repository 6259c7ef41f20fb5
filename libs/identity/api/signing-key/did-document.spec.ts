import { didDocument, organisationDid } from './did-document';
import { moveKey, nextKeyName } from './signing-key-state';

describe('the identifier of an organisation (did:web)', () => {
  it('carries the host of the platform and the slug', () => {
    expect(organisationDid('https://assay.example', 'vestholm')).toBe('did:web:assay.example:orgs:vestholm');
  });
  it('writes a port as %3A (did:web §3.2)', () => {
    expect(organisationDid('http://localhost:3000', 'vestholm')).toBe('did:web:localhost%3A3000:orgs:vestholm');
  });
});

describe('the DID document of an organisation', () => {
  const did = 'did:web:assay.example:orgs:vestholm';
  const keys = (['pending', 'active', 'retired', 'compromised'] as const).map((state) => ({
    ...{ name: `ed-${state}`, state, publicKeyMultibase: 'z6Mk' },
  }));

  it('lists the active and the retired keys for assertions, so that old credentials still verify', () => {
    const document = didDocument(did, 'https://vestholm.example', keys);
    expect(document.assertionMethod).toEqual([`${did}#ed-active`, `${did}#ed-retired`]);
    expect(document.verificationMethod.map(({ id }) => id)).toEqual(document.assertionMethod);
    expect(document).toMatchObject({ id: did, alsoKnownAs: ['https://vestholm.example'] });
  });

  it('lists neither a compromised nor a pending key', () => {
    expect(JSON.stringify(didDocument(did, null, keys))).not.toMatch(/compromised|pending/);
  });
});

describe('a signing key', () => {
  it('never comes back from compromised, nor signs again once retired', () => {
    expect(moveKey('active', 'retired')).toBe('retired');
    expect(() => moveKey('compromised', 'active')).toThrow('SIGNING_KEY_STATE');
    expect(() => moveKey('retired', 'active')).toThrow('SIGNING_KEY_STATE');
  });
  it('gets a name that no key ever had', () => {
    const november = new Date('2026-11-21T10:00:00Z');
    expect(nextKeyName([], november)).toBe('ed-2026-11');
    expect(nextKeyName(['ed-2026-11', 'ed-2026-11-2'], november)).toBe('ed-2026-11-3');
  });
});
