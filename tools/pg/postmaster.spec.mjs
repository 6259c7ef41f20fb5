import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { liveOrphan, readPostmaster } from './postmaster.mjs';

describe('the note that PostgreSQL keeps about its server', () => {
  const data = mkdtempSync(path.join(os.tmpdir(), 'assay-note-'));
  const note = (pid, status) =>
    writeFileSync(path.join(data, 'postmaster.pid'), `${pid}\n${data}\n1\n5432\n\n127.0.0.1\n1 2\n${status}\n`);
  afterAll(() => rmSync(data, { recursive: true }));

  it('is absent before the first start', () => {
    expect(readPostmaster(data)).toBeNull();
    expect(liveOrphan(data)).toBeNull();
  });

  it('tells process, port and whether the server takes connections', () => {
    note(7, 'starting');
    expect(readPostmaster(data)).toEqual({ pid: 7, port: 5432, isReady: false });
    note(7, 'ready   ');
    expect(readPostmaster(data)?.isReady).toBe(true);
  });

  it('is stale when its process has ended, or is another program by now: nobody else is shut down', () => {
    note(4194305, 'ready');
    expect(liveOrphan(data)).toBeNull();
    note(process.pid, 'ready');
    expect(liveOrphan(data)).toBeNull();
  });
});
