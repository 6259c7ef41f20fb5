import { createPrivateKey, createPublicKey, verify } from 'node:crypto';
import { base58, makeKeyPair, signWith } from './ed25519';

describe('an Ed25519 key', () => {
  it('is named as Multikey says: z6Mk and the key in base58 (Controlled Identifiers §2.2.2)', () => {
    expect(makeKeyPair().publicKeyMultibase).toMatch(/^z6Mk[1-9A-HJ-NP-Za-km-z]{44}$/);
  });

  it('makes signatures that the public key fits (RFC 8032)', () => {
    const { secret } = makeKeyPair();
    const data = Buffer.from('what is signed');
    const publicKey = createPublicKey(createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' }));
    expect(verify(null, data, publicKey, signWith(secret, data))).toBe(true);
    expect(verify(null, Buffer.from('what is not'), publicKey, signWith(secret, data))).toBe(false);
  });

  it('writes base58 as everybody else does', () => {
    expect(base58(Buffer.from('Hello World!'))).toBe('2NEpo7TZRRrLZSi2U');
    expect(base58(Buffer.from([0, 0, 40, 127, 180, 205]))).toBe('11233QC4');
    expect(base58(Buffer.alloc(0))).toBe('');
  });
});
