import { existsSync } from 'node:fs';
import { limitsFor, showText, utf8, type Limits, type TestRun } from '@assay/sandbox/domain';
import { withRunner } from './testing/with-runner';

const PAGE = `<!doctype html>
<html lang="en"><title>Shop</title><link rel="stylesheet" href="style/page.css">
<h1>Hello   there</h1><ul><li>a<li>b</ul>
<label>Name <input id="name"></label><button type="button">Greet</button><p id="out"></p>
<script type="module">
import { greet } from './greet.js';
document.querySelector('button').onclick = () => { document.querySelector('#out').textContent = greet(document.querySelector('#name').value); };
</script>`;
const FILES = {
  'index.html': PAGE,
  'greet.js': "export const greet = (name) => 'Hello, ' + name + '!';",
  'style/page.css': 'h1 { color: rgb(255, 0, 0) } @media (max-width: 500px) { h1 { color: rgb(0, 0, 255) } }',
};

const hasBrowser = existsSync('/usr/lib/chromium/chromium');
if (!hasBrowser) console.warn('SKIPPED: web pages in the sandbox. There is no Chromium on this machine.');

(hasBrowser ? withRunner : () => describe.skip('web pages (no Chromium here)', () => {}))(
  'a web page',
  ({ runner }) => {
    async function open(
      files: Record<string, string>,
      steps: object[],
      limits: Partial<Limits> = {},
    ): Promise<TestRun> {
      const { client } = runner();
      const { toolchains } = await client.capability();
      const toolchain = toolchains.find(({ language }) => language === 'web');
      if (toolchain === undefined) throw new Error('The browser does not start in the sandbox.');
      const result = await client.execute({
        id: 'page',
        toolchain,
        entry: 'index.html',
        files: Object.entries(files).map(([path, text]) => ({ path, content: utf8(text) })),
        tests: [{ id: '1', stdin: utf8(JSON.stringify(steps)) }],
        limits: limitsFor('web', limits),
      });
      return result.tests[0] as TestRun;
    }
    const found = ({ stdout, stderr }: TestRun) => {
      const text = showText(stdout);
      if (text === '') throw new Error(showText(stderr));
      return (JSON.parse(text) as { found: unknown }[]).map((finding) => finding.found);
    };

    it('is used as a person would use it, and looked at', async () => {
      const run = await open(FILES, [
        { probe: 'title' },
        { probe: 'text', selector: 'h1' },
        { probe: 'count', selector: 'li' },
        { probe: 'style', selector: 'h1', name: 'color' },
        { do: 'type', selector: '#name', text: 'Ada' },
        { do: 'click', selector: 'button' },
        { probe: 'text', selector: '#out' },
        { do: 'resize', width: 390, height: 800 },
        { probe: 'style', selector: 'h1', name: 'color' },
        { probe: 'faults' },
        { do: 'click', selector: '#nowhere' },
      ]);
      const [blue, red] = ['rgb(0, 0, 255)', 'rgb(255, 0, 0)'];
      expect(found(run)).toEqual(['Shop', 'Hello there', 2, red, 'Hello, Ada!', blue, [], 'nothing to do this with']);
    });

    it('cannot lie to the probes: its scripts live in another world', async () => {
      const lie = `<!doctype html><title>x</title><p id="sum">3</p><script>
Document.prototype.querySelector = () => ({ innerText: '42', textContent: '42' });
Object.defineProperty(HTMLElement.prototype, 'innerText', { get: () => '42' });
JSON.stringify = () => '"42"'; console.log('[{"found":"42"}]');</script>`;
      expect(found(await open({ 'index.html': lie }, [{ probe: 'text', selector: '#sum' }]))).toEqual(['3']);
    });

    it('that never comes to rest is stopped', async () => {
      const run = await open({ 'index.html': '<script>for (;;);</script>' }, [{ probe: 'title' }], {
        cpuMs: 4000,
        wallMs: 10_000,
      });
      expect(['cpu', 'wall']).toContain(run.outcome);
    });
  },
  { ASSAY_RUNNER_LANGUAGES: 'web' },
);
