import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDataFolder, runningStart } from './data-folder.mjs';
import { lookUpProcess } from './process-birth.mjs';

describe('the data folder', () => {
  const dataDir = path.join(mkdtempSync(path.join(os.tmpdir(), 'assay-folder-')), 'data');
  const lock = path.join(dataDir, 'running.pid');
  afterAll(() => rmSync(path.dirname(dataDir), { recursive: true }));

  it('is made for its owner alone, and is free again when it was closed', () => {
    const folder = openDataFolder(dataDir);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    folder.close();
    expect(runningStart(dataDir)).toBeNull();
  });

  it('is refused while another start lives, which is named', () => {
    const other = process.ppid;
    writeFileSync(lock, `${other} ${lookUpProcess(other)?.birth ?? 'unknown'}`);
    expect(() => openDataFolder(dataDir)).toThrow(`running already on ${dataDir} (process ${other})`);
  });

  it('is taken over from a start that was killed, also when its process id belongs to somebody else by now', () => {
    writeFileSync(lock, `${process.ppid} 1`);
    openDataFolder(dataDir).close();
    writeFileSync(lock, '4194305 1');
    openDataFolder(dataDir).close();
  });
});
