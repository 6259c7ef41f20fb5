import type { ItemDetail, SittingAnalysis } from '@assay/insight/contract';
import { MarkEntity } from '@assay/marking/api';
import { addSitting, choice, ids } from '@assay/marking/api/testing';
import { randomUUID } from 'node:crypto';
import { startResults, type ResultsDay } from '../testing/results-day';

/** Worked out by hand in the domain's tests: six scripts over items worth 2, 4 and 1 marks, here ten times each. */
const SIX = [
  { marks: [2, 4, 1], choice: 'median' },
  { marks: [2, 3, 0], choice: 'median' },
  { marks: [1, 3, 1], choice: 'range' },
  { marks: [1, 2, 0], choice: 'range' },
  { marks: [0, 1, 0], choice: 'mean' },
  { marks: [0, 2, 1], choice: 'mean' },
];

let day: ResultsDay;
let manager: Awaited<ReturnType<ResultsDay['member']>>;
let boardMember: typeof manager;
let analysis: SittingAnalysis;

beforeAll(async () => {
  day = await startResults();
  manager = await day.member('exam-manager');
  boardMember = await day.member('award-board-member');
  for (let round = 0; round < 10; round++) {
    for (const [index, { marks, choice }] of SIX.entries()) {
      const candidateId = await day.candidate();
      const answers = { q1: { i1: [choice] } };
      const extraTimePercent = round === 0 && index < 2 ? 25 : 0;
      const script = await day.mark('written', candidateId, marks, { answers, extraTimePercent });
      await day.mark('practical', candidateId, [index % 2 === 0 ? 4 : 1]);
      if (round === 0 && index === 0) await supersede(script.marks[0]);
      await day.record(candidateId);
    }
  }
  await day.mark('written', await day.candidate(), [2, 4], { isMarked: false });
  analysis = (await day.get(manager, `insight/sittings/${day.sittings.written.sittingId}`)).body();
}, 180_000);
afterAll(() => day.close());

/** The mark was nought at first and corrected to full marks: the history must not count. */
async function supersede(mark: { id: string } | undefined) {
  if (!mark) throw new Error('There is no mark to supersede.');
  const tx = day.db.owner.manager;
  const [counting] = await tx.findBy(MarkEntity, { id: mark.id });
  await tx.update(MarkEntity, { id: mark.id }, { marks: '0' });
  await tx.insert(MarkEntity, { ...counting, id: randomUUID(), supersedesId: mark.id, reason: 'Misread' } as never);
}

const written = () => analysis.components.find(({ title }) => title === 'Written exam')!;

describe('the results of a sitting', () => {
  it('equal the figures worked out by hand, to 1e-6 (R11)', () => {
    const { summary, items } = written();
    expect(summary.n).toBe(60);
    expect(summary.mean.value).toBeCloseTo(4, 6);
    expect(summary.spread.value).toBeCloseTo(Math.sqrt(220 / 59), 6);
    expect(summary.alpha.value).toBeCloseTo(0.75, 6);
    expect(summary.standardError.value).toBeCloseTo(Math.sqrt(220 / 59) / 2, 6);
    expect(items.map(({ facility }) => facility)).toEqual([0.5, 0.625, 0.5]);
    expect(items[0]?.discrimination).toBeCloseTo(4 / Math.sqrt(40), 6);
    expect(items[0]?.alphaWithout).toBeCloseTo(0.6, 6);
  });

  it('leave superseded marks and unfinished scripts out, and say how many scripts wait', () => {
    expect(written().counts).toEqual({ entered: 61, absent: 0, handedIn: 61, marked: 60 });
    expect(written().summary.bins.reduce((sum, { n }) => sum + n, 0)).toBe(60);
  });

  it('stand against the boundaries of the award rule, for the component and for the sum', () => {
    expect(written().summary.boundary).toBe(4);
    expect(written().summary.atOrAbove).toBe(30);
    expect(written().boundarySentence).toBe('The award rule asks for 4 of 6 marks.');
    expect(analysis.together?.summary.boundary).toBe(6);
    expect(analysis.together?.summary.n).toBe(60);
    expect(analysis.together?.boundarySentence).toContain('6 of 10 marks in all');
  });

  it('give no reliability of a sum when a component of one item has none of its own', () => {
    const practical = analysis.components.find(({ title }) => title === 'Practical exam');
    expect(practical?.summary.alpha).toEqual({ value: null, why: 'No differences to measure' });
    expect(analysis.together?.summary.alpha).toEqual({ value: null, why: 'A component of a single item has none' });
  });

  it('show outcomes met as the award board sees them', async () => {
    const boardId = analysis.board?.id;
    const board = (await day.get(boardMember, `awards/${boardId}`)).body();
    expect(analysis.outcomes).toEqual(board.outcomes);
    expect(analysis.outcomes.some(({ met }) => met > 0 && met < 60)).toBe(true);
    expect(analysis.board?.points.map(({ sentence }) => sentence)).toEqual(
      board.points.map(({ sentence }: { sentence: string }) => sentence),
    );
  });

  it('compare no groups where too few had extra time', () => {
    expect(analysis.fairness.sentence).toContain('Too few to compare: 2 with extra time, 58 without.');
  });

  it('count the answers to a choice, in all and among the strongest and weakest', async () => {
    const detail: ItemDetail = (
      await day.get(manager, `insight/sittings/${day.sittings.written.sittingId}/items/q1`)
    ).body();
    expect(detail.groupSize).toBe(16);
    const [mean, median, range] = detail.interactions[0]?.answers ?? [];
    expect(mean).toMatchObject({ letter: 'A', text: 'The mean', isKey: false, n: 20, upper: 0 });
    expect(median).toMatchObject({ letter: 'B', text: 'The median', isKey: true, n: 20, lower: 0 });
    // equal totals stand on both sides of the edge of a group, so only their sum is known
    expect((mean?.lower ?? 0) + (range?.lower ?? 0)).toBe(16);
    expect((median?.upper ?? 0) + (range?.upper ?? 0)).toBe(16);
    expect(detail.interactions[0]?.unanswered).toBe(0);
  });

  it('can be compared with the sitting of the same component before it, if that has results', async () => {
    expect(analysis.earlier).toBeNull();
    const before = await addSitting(day.db.owner.manager, day.exam, ids.written, [choice()]);
    const opened = `update sitting set title = 'November', opens_at = opens_at - interval '90 days' where id = $1`;
    await day.db.owner.query(opened, [before.sittingId]);
    const address = `insight/sittings/${day.sittings.written.sittingId}`;
    expect((await day.get(manager, address)).body().earlier).toBeNull();

    await day.mark(before, await day.candidate(), [2]);
    expect((await day.get(manager, address)).body().earlier).toEqual({ id: before.sittingId, title: 'November' });
  });

  it('can be taken away as a table', async () => {
    const report = await day.get(manager, `insight/sittings/${day.sittings.written.sittingId}/report.csv`);
    expect(report.headers['content-type']).toContain('text/csv');
    expect(report.text.split('\r\n')[0]).toContain('Python for data work');
    expect(report.text).toContain('Resists outliers');
  });

  it('are on the list of sittings', async () => {
    const { sittings } = (await day.get(manager, 'insight/sittings')).body();
    const row = sittings.find(({ id }: { id: string }) => id === day.sittings.written.sittingId);
    expect(row).toMatchObject({ componentTitle: 'Written exam', handedIn: 61, marked: 60, state: 'open' });
  });

  it.each(['exam-manager', 'senior-examiner', 'award-board-member', 'external-verifier', 'administrator'] as const)(
    'are open to the role %s',
    async (role) => {
      expect((await day.get(await day.member(role), 'insight/sittings')).status).toBe(200);
    },
  );

  it.each(['author', 'invigilator', 'examiner'] as const)('are closed to the role %s', async (role) => {
    expect((await day.get(await day.member(role), 'insight/sittings')).status).toBe(403);
  });
});
