import type { CollectedEntry } from '@assay/sandbox/domain';

const KINDS: Record<string, CollectedEntry['kind']> = { f: 'file', d: 'folder', l: 'link' };
const HEAD_BYTES = 16;

/** One entry of a working folder as the helper tells it. */
export function readEntry(bytes: Buffer): CollectedEntry {
  const end = HEAD_BYTES + bytes.readUInt32LE(12);
  return {
    path: bytes.toString('utf8', HEAD_BYTES, end),
    kind: KINDS[String.fromCharCode(bytes.readUInt32LE(0))] ?? 'other',
    mode: bytes.readUInt32LE(4),
    content: bytes.readUInt32LE(8) === 0 ? null : bytes.subarray(end),
  };
}
