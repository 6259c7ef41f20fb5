import { showText } from '@assay/sandbox/domain';
import { modes, whyNoSandbox } from '../testing/start-runner';
import { assault, isSlowed, type Assault, type Report } from './assault';
import { LINES } from './catalogue';
import { verdictsFor } from './line';

const BY_ANYBODY = modes.map((mode, index) => ({ mode, isOrdinary: true, uid: 61_190 + index }));
const BY_ROOT = modes.map((mode, index) => ({ mode, isOrdinary: false, uid: 61_194 + index }));
const WAYS: readonly Assault[] = process.getuid?.() === 0 ? [...BY_ROOT, ...BY_ANYBODY] : BY_ANYBODY;
/** How limits are met depends on who starts the runner and on how it counts; what is refused does not: once is enough. */
const isWhole = ({ mode, isOrdinary }: Assault) => (mode === 'counted') !== isOrdinary || WAYS.length < 4;
const LAST_OF_LIMITS = 35;
const PATIENCE_MS = 10 * 60_000;
const reason = whyNoSandbox();
if (reason !== null) console.warn(`SKIPPED: the hostile submissions. No sandbox can run here: ${reason}`);

(reason === null ? describe : describe.skip).each(
  WAYS.map((way) => ({ ...way, title: `${way.mode}, started by ${way.isOrdinary ? 'an ordinary user' : 'root'}` })),
)('hostile submissions ($title)', (way) => {
  let report: Report;
  const lines = LINES.filter(({ line }) => isWhole(way) || line <= LAST_OF_LIMITS);
  beforeAll(async () => {
    report = await assault(lines, way);
    tell(report);
  }, PATIENCE_MS);

  it.each(lines)('$line: $title', (line) => {
    const finding = report.findings.get(line.line);
    if (finding === undefined || finding === null) {
      console.warn(`NOT RUN: line ${line.line} (${line.title}): there is no ${line.program.language} on this machine.`);
      return;
    }
    const expected = verdictsFor(line, finding.accounting);
    if (!expected.includes(finding.verdict)) {
      console.error(
        line.line,
        finding.outcome,
        finding.exitCode,
        finding.reason,
        said(finding.stdout),
        said(finding.stderr),
      );
    }
    expect(expected).toContain(finding.verdict);
    line.effect?.(finding);
  });

  it('leave nothing behind: no process, socket, mount, memory, file or group', () => {
    expect(report.rounds.filter(({ left }) => Object.keys(left).length > 0)).toEqual([]);
    expect(report.visits).toBe(0);
  });

  it('take neither the verdict nor the processor of an honest neighbour', () => {
    const wronged = report.rounds.filter(({ neighbour }) => neighbour.verdict !== 'AC');
    expect(wronged.map(({ lines, neighbour }) => [lines, neighbour.verdict])).toEqual([]);
    const slowed = report.rounds.filter(isSlowed);
    expect(slowed.map(({ lines, neighbour, aloneCpuMs }) => [lines, neighbour.cpuMs, aloneCpuMs])).toEqual([]);
  });
});

const said = (bytes: Uint8Array) => showText(bytes).slice(0, 400);
const middle = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Processor time of the honest program beside each pair, as a multiple of its own alone in the same run. */
function tell({ rounds }: Report) {
  const shares = rounds.map(({ neighbour, aloneCpuMs }) => neighbour.cpuMs / aloneCpuMs);
  const aloneMs = middle(rounds.map(({ aloneCpuMs }) => aloneCpuMs));
  const [half, worst] = [middle(shares), Math.max(...shares)];
  console.info(
    `Honest neighbour: ${aloneMs} ms alone; beside hostile ones x${half.toFixed(2)} in the middle, x${worst.toFixed(2)} at worst`,
  );
}
