import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Build, CollectedEntry } from '@assay/sandbox/domain';
import { BuildCache } from './build-cache';

const good: Build = { outcome: 'exited', messages: new Uint8Array(), cpuMs: 10, cached: false };
const file = (name: string, bytes = 10): CollectedEntry => ({
  path: name,
  kind: 'file',
  mode: 0o777,
  content: Buffer.alloc(bytes, 1),
});

describe('what was built', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'assay-test-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is kept under all that went into it, and can be started but not changed', () => {
    const cache = new BuildCache(folder);
    cache.add('key', good, [file('program'), file('task/App$Twice.class')]);
    const found = cache.find('key');
    expect(found).toMatchObject({ build: { cached: true }, built: { files: ['program', 'task/App$Twice.class'] } });
    const program = path.join(found?.built?.folder ?? '', 'program');
    expect([readFileSync(program).length, statSync(program).mode & 0o777]).toEqual([10, 0o555]);
    expect(cache.find('other')).toBeNull();
  });

  it.each(['../escape', '/etc/passwd', 'a/../../b', '.hidden', '', 'a//b', 'a\0b'])(
    'takes no file by a name that leads elsewhere: %j',
    (name) => {
      const record = new BuildCache(folder).add('key', good, [file(name), file('program')]);
      expect(record.built?.files).toEqual(['program']);
      expect(readdirSync(folder)).toEqual(['key']);
      expect(existsSync(path.join(folder, '../escape'))).toBe(false);
    },
  );

  it('leaves out what is no file', () => {
    const link: CollectedEntry = { path: 'link', kind: 'link', mode: 0o777, content: Buffer.from('/etc/passwd') };
    expect(new BuildCache(folder).add('key', good, [link]).built?.files).toEqual([]);
  });

  it('makes room: what was not used for longest goes first, with its files', () => {
    const cache = new BuildCache(folder, 30_000);
    for (const key of ['first', 'second']) cache.add(key, good, [file('program', 9000)]);
    cache.find('first');
    cache.add('third', good, [file('program', 9000)]);
    expect([cache.find('first'), cache.find('second'), cache.find('third')].map((found) => found !== null)).toEqual([
      true,
      false,
      true,
    ]);
    expect(readdirSync(folder).sort()).toEqual(['first', 'third']);
  });

  it('may be a refusal, which costs a compiler as much and is remembered as well', () => {
    const cache = new BuildCache(folder);
    cache.add('key', { ...good, outcome: 'not-built', messages: Buffer.from('error') }, []);
    expect(cache.find('key')).toMatchObject({ build: { outcome: 'not-built', cached: true }, built: null });
  });
});
