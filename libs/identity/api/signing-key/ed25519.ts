import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto';

/** Multikey §2.1: the two bytes that say Ed25519 public key, before the 32 of the key itself. */
const ED25519_PUBLIC = Buffer.from([0xed, 0x01]);
/** SubjectPublicKeyInfo of Ed25519 (RFC 8410) is 12 fixed bytes and the key. */
const SPKI_HEADER_LENGTH = 12;

/** A new pair: the public key as a verifier wants it, the secret one as PKCS #8. */
export function makeKeyPair(): { publicKeyMultibase: string; secret: Buffer } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI_HEADER_LENGTH);
  return {
    publicKeyMultibase: `z${base58(Buffer.concat([ED25519_PUBLIC, bytes]))}`,
    secret: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}

export function signWith(secret: Buffer, data: Uint8Array): Uint8Array {
  return new Uint8Array(sign(null, data, createPrivateKey({ key: secret, format: 'der', type: 'pkcs8' })));
}

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Base58 with the alphabet of Bitcoin, as Multibase names it `z`. */
export function base58(bytes: Uint8Array): string {
  let number = BigInt(`0x0${Buffer.from(bytes).toString('hex')}`);
  let text = '';
  for (; number > 0n; number /= 58n) text = `${ALPHABET[Number(number % 58n)]}${text}`;
  const zeros = bytes.findIndex((byte) => byte !== 0);
  return '1'.repeat(zeros === -1 ? bytes.length : zeros) + text;
}
