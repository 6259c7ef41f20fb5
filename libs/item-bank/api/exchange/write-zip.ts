import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** The same files make the same archive: no time of making stands in it. */
const NO_TIME = new Date(Date.UTC(2000, 0, 1));

/** One folder with these files in it. */
export async function writeZip(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, bytes] of files) {
    zip.addBuffer(Buffer.from(bytes), `${folder}/${path}`, { mtime: NO_TIME, mode: 0o100644 });
  }
  zip.end();
  return buffer(zip.outputStream);
}
