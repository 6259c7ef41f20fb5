import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { showText } from '@assay/sandbox/domain';
import { makeFolder, modes, startRunner, whyNoSandbox } from '../testing/start-runner';
import { run } from '../testing/with-runner';
import { assault, type Report } from './assault';
import { LINES } from './catalogue';
import { verdictsFor } from './line';

const environment = { ASSAY_RUNNER_DRIVER: 'oci', ASSAY_RUNNER_LANGUAGES: 'python' };
const hasRuntime = ['/usr/bin/runc', '/usr/sbin/runc'].some(existsSync);
if (!hasRuntime) console.warn('SKIPPED: hostile submissions in containers. There is no runc on this machine.');
/** Limits, escapes and forging; the rest of the catalogue is about languages that are built, or the same for every driver. */
const TRIED = new Set([4, 8, 14, 17, 18, 21, 23, 25, 28, 29, 33, 34, 72, 83, 90]);
const lines = LINES.filter(({ line }) => TRIED.has(line) || (line >= 36 && line <= 57));

(hasRuntime && whyNoSandbox() === null ? describe : describe.skip).each(modes.slice(0, 1))(
  'hostile submissions in containers of an OCI runtime (%s)',
  (mode) => {
    let report: Report;
    beforeAll(async () => {
      const way = {
        mode,
        uid: 61_198,
        isOrdinary: false,
        environment,
      };
      report = await assault(lines, way);
    }, 600_000);

    it.each(lines)('$line: $title', (line) => {
      const finding = report.findings.get(line.line);
      if (!finding) throw new Error('It was not run.');
      const expected = verdictsFor(line, finding.accounting);
      if (!expected.includes(finding.verdict)) {
        console.error(line.line, finding.outcome, finding.reason, showText(finding.stdout), showText(finding.stderr));
      }
      expect(expected).toContain(finding.verdict);
      line.effect?.(finding);
    });

    it('leave nothing behind, and harm no honest neighbour', () => {
      expect(report.rounds.filter(({ left }) => Object.keys(left).length > 0)).toEqual([]);
      expect(report.rounds.filter(({ neighbour }) => neighbour.verdict !== 'AC')).toEqual([]);
      expect(report.visits).toBe(0);
    });

    it('end at the next start where their runner was killed', async () => {
      const way = { mode, uid: 61_197, folder: makeFolder(61_197), environment };
      const first = await startRunner(way);
      const asked = run(first, { python: 'import time\ntime.sleep(50)', limits: { wallMs: 50_000 } }).catch(() => null);
      const pid = await until(() => containerOf(way.folder));
      const gone = once(first.process, 'exit');
      first.process.kill('SIGKILL');
      await Promise.all([gone, asked]);
      const second = await startRunner(way);
      await until(() => !existsSync(`/proc/${pid}`));
      await second.stop();
    });
  },
);

function containerOf(folder: string): number | null {
  const workspaces = readdirSync(folder).filter((name) => name.startsWith('assay-runner-'));
  const bundles = workspaces.flatMap((name) => readdirSync(path.join(folder, name)).map((one) => `${name}/${one}`));
  const pids = bundles
    .filter((one) => one.includes('/container-'))
    .map((one) => path.join(folder, one, 'pid'))
    .filter(existsSync)
    .map((file) => Number(readFileSync(file, 'utf8')));
  return pids.find((pid) => pid > 0) ?? null;
}

async function until<Found>(look: () => Found | null | false): Promise<Found> {
  for (let tries = 0; tries < 500; tries++) {
    const found = look();
    if (found) return found;
    await delay(20);
  }
  throw new Error('It did not come to that.');
}
