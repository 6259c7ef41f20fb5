import type { PackageFiles } from '@assay/item-bank/domain';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

export const LARGEST_ARCHIVE = 20 * 1024 * 1024;
const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_ENTRIES = 5_000;
/** Larger entries that shrink more than this were made to fill a disk: real data stays far below. */
const LARGEST_RATIO = 100;
const RATIO_FROM = 1024 * 1024;
const ENCRYPTED = 1;
/** The upper half of the external attributes is the Unix mode of the file; the kinds that are no plain file or folder. */
const [KIND_OF, FILE, FOLDER] = [0o170000, 0o100000, 0o040000];

/** An archive that is not taken, with a sentence for whoever sent it. */
export class ArchiveRefused extends Error {}

/**
 * The files of a zip archive in memory; nothing is ever written under a name from it. Sizes are looked at before anything
 * is inflated, and held to while it is.
 */
export async function readZip(archive: Uint8Array): Promise<PackageFiles> {
  const zip = await open(Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength));
  const entries = await list(zip);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) files.set(entry.fileName, await inflate(zip, entry));
  return files;
}

function open(archive: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    // validates sizes, and refuses absolute paths, drives, backslashes and ".."
    const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true };
    fromBuffer(archive, options, (error, zip) =>
      error || !zip ? reject(new ArchiveRefused('This is not a zip archive, or it is damaged.')) : resolve(zip),
    );
  });
}

function list(zip: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    const names = new Set<string>();
    let unpacked = 0;
    zip.on('error', (error: Error) => reject(new ArchiveRefused(`The archive cannot be read: ${error.message}`)));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      unpacked += entry.uncompressedSize;
      const why =
        whyNot(entry, entries.length, unpacked) ?? (isTaken(names, entry) ? 'Two files have one name.' : null);
      if (why !== null) return reject(new ArchiveRefused(why));
      if (!entry.fileName.endsWith('/')) entries.push(entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function whyNot(entry: Entry, before: number, unpacked: number): string | null {
  const { fileName, compressedSize, uncompressedSize, generalPurposeBitFlag, externalFileAttributes } = entry;
  const kind = (externalFileAttributes >>> 16) & KIND_OF;
  if (before >= MOST_ENTRIES) return `The archive has more than ${MOST_ENTRIES} files.`;
  if (unpacked > LARGEST_UNPACKED) return 'Unpacked it is larger than 100 MB.';
  if (uncompressedSize > RATIO_FROM && uncompressedSize > LARGEST_RATIO * Math.max(1, compressedSize))
    return 'A file in it grows more than a hundredfold.';
  if ((generalPurposeBitFlag & ENCRYPTED) !== 0) return 'The archive is encrypted.';
  if (kind !== 0 && kind !== FILE && kind !== FOLDER) return 'The archive holds a link or a device.';
  return fileName.includes('\0') ? 'A file in it has a name that cannot be used.' : null;
}

/** Names that one disk would hold apart and another not. */
function isTaken(names: Set<string>, { fileName }: Entry): boolean {
  const folded = fileName.normalize('NFC').toLowerCase();
  if (names.has(folded)) return true;
  names.add(folded);
  return false;
}

function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const refused = (error: Error | null) =>
      reject(new ArchiveRefused(`${entry.fileName} cannot be unpacked: ${error?.message ?? 'it is damaged'}`));
    zip.openReadStream(entry, (error, stream) => {
      if (error || !stream) return refused(error);
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('error', refused);
      stream.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    });
  });
}
