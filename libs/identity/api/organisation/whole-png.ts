import { crc32, inflateSync } from 'node:zlib';

const LONGEST_SIDE = 4000;
/** Channels by colour type (PNG, third edition, 11.2.1). */
const CHANNELS: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Why a PNG cannot be used; null when every byte of it can be read. Documents are drawn with it later, by code that
 * trusts it: a file that breaks off, or that unpacks to gigabytes, is refused when it comes in.
 */
export function pngProblem(bytes: Buffer): string | null {
  try {
    return problem(bytes);
  } catch {
    return 'The file is damaged.';
  }
}

function problem(bytes: Buffer): string | null {
  const data: Buffer[] = [];
  let header: Buffer | null = null;
  for (let at = 8; ;) {
    const length = bytes.readUInt32BE(at);
    const named = bytes.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== bytes.readUInt32BE(at + 8 + length)) return 'The file is damaged.';
    const type = named.toString('latin1', 0, 4);
    if (type === 'IHDR') header = named.subarray(4);
    if (type === 'IDAT') data.push(named.subarray(4));
    if (type === 'IEND') break;
    at += 12 + length;
  }
  if (!header) return 'The file is damaged.';
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = -1, , , interlace] = header.subarray(8);
  if (width > LONGEST_SIDE || height > LONGEST_SIDE) return `Use a picture of at most ${LONGEST_SIDE} pixels a side.`;
  if (interlace !== 0) return 'Save it again without interlacing.';
  const expected = (1 + Math.ceil((width * depth * (CHANNELS[colour] ?? 0)) / 8)) * height;
  return inflateSync(Buffer.concat(data), { maxOutputLength: expected }).length === expected
    ? null
    : 'The file is damaged.';
}
