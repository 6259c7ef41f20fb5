import { TestBed } from '@angular/core/testing';
import type { AwardBoard, BoardCandidate } from '@assay/awarding/contract';
import { CandidateTable } from './candidate-table';

const outcome = (code: string, state: 'met' | 'not-met', marks: string) => ({
  ...{ outcomeId: code, code, statement: `Does ${code}`, state, marks, max: '6', minimum: '3' },
  reason: `${marks} of 6 marks; 3 are needed.`,
  evidence: [
    {
      ...{ componentId: 'w', component: 'Written exam', method: 'examiner' as const, markedBy: 'examiner' as const },
      ...{ pieces: 2, missing: 0, marks, max: '6', engineVersions: [], lastMarkedAt: null },
    },
  ],
});
const candidate = (number: string, result: 'met' | 'not-met', marks: string): BoardCandidate => ({
  ...{ awardId: number, number, name: null, state: 'proposed', result },
  outcomes: [outcome('LO1', result, marks)],
  components: [{ componentId: 'w', title: 'Written exam', marks, max: '6', takenAt: '2026-03-12T15:00:00Z' }],
  findings: [{ sentence: 'The outcome reaches its minimum.', found: 'Met: LO1.', state: result }],
});
const board = {
  outcomes: [{ outcomeId: 'LO1', code: 'LO1', statement: 'Does LO1', met: 1, decided: 2 }],
  candidates: [candidate('VSI-001', 'met', '5'), candidate('VSI-002', 'not-met', '1')],
} as unknown as AwardBoard;

async function open() {
  const fixture = TestBed.createComponent(CandidateTable);
  fixture.componentRef.setInput('board', board);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const click = async (label: string) => {
    const button = [...page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(label));
    button?.click();
    await fixture.whenStable();
    return button;
  };
  const rows = () => [...page.querySelectorAll('tbody > tr')].map((row) => row.textContent?.replace(/\s+/g, ' ') ?? '');
  return { click, rows };
}

describe('candidates before the award board', () => {
  it('stand with their outcomes in words, marks and minimum', async () => {
    const { rows } = await open();

    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toMatch(/VSI-001.*Met.*5 \/ 6.*Met, .*5.*\/ 3/);
    expect(rows()[1]).toMatch(/VSI-002.*Not met.*Not met, .*1.*\/ 3/);
  });

  it('show the evidence behind a result below its row', async () => {
    const { rows, click } = await open();
    const button = await click('Evidence');

    expect(button?.getAttribute('aria-expanded')).toBe('true');
    expect(rows()[1]).toContain('2 criteria of written answers, marked by an examiner');
  });

  it('can be narrowed to those who did not meet the rule', async () => {
    const { rows, click } = await open();
    await click('Not met');

    expect(rows()).toHaveLength(1);
    expect(rows()[0]).toContain('VSI-002');
  });
});
