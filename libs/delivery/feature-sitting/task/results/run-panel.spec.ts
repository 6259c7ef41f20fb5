import { TestBed } from '@angular/core/testing';
import type { Run, RunCheck } from '@assay/delivery/contract';
import type { CandidateCode } from '@assay/item-bank/domain';
import { RunPanel } from './run-panel';

const check = (id: string, verdict: 'AC' | 'WA', output: string) =>
  ({
    ...{ id, verdict, output, title: `Check ${id}`, expected: '12.5', finding: 'The result differs.', errors: '' },
    ...{ timeMs: 20, memoryBytes: null, plots: [], tables: [], files: [] },
  }) as unknown as RunCheck;
const run = (checks: RunCheck[]): Run => ({
  ...{
    id: 'r1',
    slot: 'q1',
    interactionId: 'i1',
    state: 'finished',
    ahead: null,
    output: null,
    message: null,
    build: null,
    repaidSeconds: 0,
    startedAt: null,
  },
  ...{ requestedAt: '2026-03-12T13:30:00.000Z', finishedAt: '2026-03-12T13:30:01.000Z', checks },
});

async function show(last: Run) {
  const fixture = TestBed.createComponent(RunPanel);
  const task = { visibleChecks: [{}] } as unknown as CandidateCode;
  const inputs = { task, runs: [last], isUnderWay: false, problem: null };
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('What the checks say about a solution', () => {
  it('shows what was expected and what came, without blank space around it', async () => {
    const panel = await show(run([check('1', 'AC', '12.5'), check('2', 'WA', '12.0')]));
    expect(panel.textContent).toContain('1 of 2 visible checks pass');
    const texts = [...panel.querySelectorAll('.side')].map(({ textContent }) => textContent);
    expect(texts).toEqual(['Expected12.5', 'Your result12.0']);
  });
  it('brings the first failed check into view, below the summary', async () => {
    const top = jest.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return (this.matches('[data-failed]') ? { top: 300, height: 90 } : { top: 0, height: 30 }) as DOMRect;
    });
    const panel = await show(run([check('1', 'AC', '12.5'), check('2', 'WA', '12.0')]));
    expect(panel.querySelector('.results')?.scrollTop).toBe(270);
    top.mockRestore();
  });
});
