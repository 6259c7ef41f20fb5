import { buffer } from 'node:stream/consumers';
import { ZipFile, type Options } from 'yazl';
import { readZip } from './read-zip';
import { writeZip } from './write-zip';

type Named = readonly [name: string, content: string | Buffer, options?: Partial<Options>];
async function zipOf(...files: Named[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content, options] of files) zip.addBuffer(Buffer.from(content), name, options);
  zip.end();
  return buffer(zip.outputStream);
}
/** What no honest program writes: the same bytes with one name for another of the same length. */
const renamed = (zip: Buffer, from: string, to: string) =>
  Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');

describe('An archive from elsewhere', () => {
  it('gives its files by their paths, and comes back from what we write', async () => {
    const files = new Map([['data/sample/01.in', new TextEncoder().encode('1 2\n')]]);
    const [first, second] = [await writeZip('sum', files), await writeZip('sum', files)];
    expect(first.equals(second)).toBe(true);
    expect([...(await readZip(first)).keys()]).toEqual(['sum/data/sample/01.in']);
    expect(new TextDecoder().decode((await readZip(first)).get('sum/data/sample/01.in'))).toBe('1 2\n');
  });

  it('is refused with a path that leads out of it, wherever it leads', async () => {
    const zip = await zipOf(['abcdefgh', 'x']);
    for (const path of ['../bcdef', '/bcdefgh', 'C:/defgh', 'ab\\..\\gh'])
      await expect(readZip(renamed(zip, 'abcdefgh', path))).rejects.toThrow(/cannot be read|cannot be used/);
  });

  it('is refused when it was made to fill a disk (42.zip and its kind)', async () => {
    const bomb = await zipOf(['zeros', Buffer.alloc(4 * 1024 * 1024)]);
    await expect(readZip(bomb)).rejects.toThrow('hundredfold');
    const many = await zipOf(...Array.from({ length: 5_001 }, (_, at): Named => [`f${at}`, '']));
    await expect(readZip(many)).rejects.toThrow('more than 5000 files');
    const size = 4 * 1024 * 1024;
    const lies = await zipOf(['zeros', Buffer.alloc(size)]);
    for (let at = lies.indexOf(u32(size)); at >= 0; at = lies.indexOf(u32(size))) lies.writeUInt32LE(1000, at);
    await expect(readZip(lies)).rejects.toThrow('cannot be unpacked');
  });

  it('is refused with links, devices, a password, or one name for two files', async () => {
    await expect(readZip(await zipOf(['link', '/etc/passwd', { mode: 0o120777 }]))).rejects.toThrow('link or a device');
    await expect(readZip(await zipOf(['device', '', { mode: 0o020666 }]))).rejects.toThrow('link or a device');
    const secret = await zipOf(['secret', 'x']);
    secret.writeUInt16LE(secret.readUInt16LE(secret.indexOf('PK\x01\x02') + 8) | 1, secret.indexOf('PK\x01\x02') + 8);
    await expect(readZip(secret)).rejects.toThrow('encrypted');
    await expect(readZip(await zipOf(['a/One', '1'], ['a/one', '2']))).rejects.toThrow('one name');
    await expect(readZip(Buffer.from('PK, and nothing more'))).rejects.toThrow('not a zip archive');
  });
});

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
