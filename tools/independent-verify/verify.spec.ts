import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { aFacts, aSigned, aWorld, signedList, type TestIssuer } from '@assay/credentials/domain/testing';

let folder: string;
let issuer: TestIssuer;
const longValid = new Date('2099-01-01T00:00:00Z');

beforeAll(async () => {
  ({ issuer } = await aWorld());
  folder = mkdtempSync(path.join(tmpdir(), 'assay-independent-'));
  mkdirSync(path.join(folder, 'credentials'));
  write('did.json', issuer.document);
  writeFileSync(path.join(folder, 'status.json'), await signedList(issuer, { set: [7], validUntil: longValid }));
  const signed = await aSigned(issuer);
  write('credentials/1-as-issued.json', signed);
  write('credentials/2-altered.json', { ...signed, name: 'Another title' });
  const place = { listAddress: aFacts().status.listAddress, index: 7 };
  write('credentials/3-withdrawn.json', await aSigned(issuer, { status: place }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, value: unknown) => writeFileSync(path.join(folder, name), JSON.stringify(value));

describe('verifying outside Assay, with other code', () => {
  it('accepts what Assay issued, and refuses what was altered or withdrawn', () => {
    const script = path.join(__dirname, 'verify.mjs');
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, folder, '--json'], { encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      checked: 3,
      verified: 1,
      refused: [
        { name: '2-altered.json', holder: null, problem: 'the signature does not fit the content' },
        { name: '3-withdrawn.json', holder: null, problem: 'it was withdrawn' },
      ],
    });
    expect(status).toBe(1);
  });
});
