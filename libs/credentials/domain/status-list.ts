/** W3C Bitstring Status List 1.0. A list says for each index one bit: 1 is withdrawn (or suspended). */

/** At least so many entries, so that looking one up does not tell whose it is (§6.1, group privacy). */
export const STATUS_LIST_LENGTH = 131_072;
/** A list of sixteen million entries; anything larger is an attack, not a list. */
const MOST_BYTES = 2 * 1024 * 1024;

export type StatusPurpose = 'revocation' | 'suspension';

export class StatusListRefusal extends Error {
  override readonly name = 'StatusListRefusal';
}

export async function encodeStatusList(set: Iterable<number>, length = STATUS_LIST_LENGTH): Promise<string> {
  const bits = new Uint8Array(length / 8);
  for (const index of set) {
    if (!Number.isInteger(index) || index < 0 || index >= length) throw new RangeError(`There is no index ${index}.`);
    bits[index >> 3]! |= 0x80 >> (index & 7); // index 0 is the leftmost bit (§3.1)
  }
  const packed = await bytesOf(new Blob([bits]).stream().pipeThrough(new CompressionStream('gzip')), Infinity);
  return `u${base64Url(packed)}`;
}

/** @throws StatusListRefusal; counts while it inflates: 260 kB of gzip can hold 200 MB of zeros. */
export async function decodeStatusList(encoded: string): Promise<Uint8Array> {
  if (!/^u[A-Za-z0-9_-]+$/.test(encoded)) throw new StatusListRefusal('The list is not base64url with its prefix u.');
  let bits: Uint8Array;
  try {
    const packed = new Blob([fromBase64Url(encoded.slice(1))]);
    bits = await bytesOf(packed.stream().pipeThrough(new DecompressionStream('gzip')), MOST_BYTES);
  } catch (error) {
    throw error instanceof StatusListRefusal ? error : new StatusListRefusal('The list cannot be unpacked.');
  }
  if (bits.length * 8 < STATUS_LIST_LENGTH)
    throw new StatusListRefusal('The list is shorter than the standard allows.');
  return bits;
}

/** @throws StatusListRefusal for an index beyond the list: no answer is not the answer "active". */
export function isSet(bits: Uint8Array, index: number): boolean {
  const byte = bits[index >> 3];
  if (byte === undefined) throw new StatusListRefusal('The index is beyond the end of the list.');
  return (byte & (0x80 >> (index & 7))) !== 0;
}

export interface StatusListFacts {
  readonly address: string;
  readonly issuerDid: string;
  readonly purpose: StatusPurpose;
  readonly set: Iterable<number>;
  readonly now: Date;
  /** Until when a copy may be trusted; a verifier that finds it older says that it cannot tell. */
  readonly validUntil: Date;
}

export async function buildStatusList({ address, issuerDid, purpose, set, now, validUntil }: StatusListFacts) {
  return {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: address,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerDid,
    validFrom: wholeSeconds(now),
    validUntil: wholeSeconds(validUntil),
    credentialSubject: {
      id: `${address}#list`,
      type: 'BitstringStatusList',
      statusPurpose: purpose,
      encodedList: await encodeStatusList(set),
    },
  };
}

/** RFC 3339 without fractions, as every verifier reads it. */
export function wholeSeconds(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

async function bytesOf(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => undefined);
      throw new StatusListRefusal('The list is larger than any list may be.');
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function base64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));
}
