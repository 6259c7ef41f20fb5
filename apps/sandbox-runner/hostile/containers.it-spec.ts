import { existsSync } from 'node:fs';
import { showText } from '@assay/sandbox/domain';
import { modes, whyNoSandbox } from '../testing/start-runner';
import { assault, type Report } from './assault';
import { LINES } from './catalogue';
import { verdictsFor } from './line';

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
        environment: { ASSAY_RUNNER_DRIVER: 'oci', ASSAY_RUNNER_LANGUAGES: 'python' },
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
  },
);
