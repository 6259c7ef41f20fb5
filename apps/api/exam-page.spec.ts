import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { examPages } from './exam-page';

const attempt = '0c3f8f0a-5b52-4e0b-9d3f-2f4f7a1f6a10';
let webDir: string;
beforeAll(() => {
  webDir = mkdtempSync(path.join(os.tmpdir(), 'assay-web-'));
  writeFileSync(path.join(webDir, 'exam.html'), '<head><!--data--></head>');
});
afterAll(() => rmSync(webDir, { recursive: true }));

describe('The page of an exam', () => {
  it('names the data of that exam, so that they are asked for at once', () => {
    const page = examPages(webDir)(`/attempts/${attempt}/q/1`);
    expect(page).toContain('<link rel="preload" href="/api/session" as="fetch" crossorigin>');
    expect(page).toContain(`href="/api/attempts/${attempt}"`);
  });

  it('is for exams alone, and says nothing of what an address was made up to hold', () => {
    const pages = examPages(webDir);
    expect(pages('/org/sittings')).toBeNull();
    expect(pages('/attempts/"><script>alert(1)</script>')).toBeNull();
    expect(pages(`/attempts/${attempt}x/q/1`)).toBeNull();
  });

  it('is the usual page in a development build, which has no other', () => {
    expect(examPages(path.join(webDir, 'nowhere'))(`/attempts/${attempt}/q/1`)).toBeNull();
  });
});
