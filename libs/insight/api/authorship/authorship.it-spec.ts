import { PasteEventEntity, ResponseEventEntity } from '@assay/delivery/api';
import type { AnswerHistories, SharedPassages } from '@assay/insight/contract';
import { randomUUID } from 'node:crypto';
import { startResults, type ResultsDay } from '../testing/results-day';

const original = `def clean(rows):
    totals = {}
    for name, value in rows:
        if value is None:
            continue
        total, number = totals.get(name, (0, 0))
        totals[name] = (total + value, number + 1)
    return {name: round(total / number, 2) for name, (total, number) in totals.items()}
`;
const renamed = original.replaceAll('total', 'summe').replaceAll('name', 'key').replaceAll('value', 'v');
const other = `import re\n\ndef clean(rows):\n    while rows and not re.match("a+", rows[-1]):\n        rows.pop()\n    return rows[::2] or None\n`;

let day: ResultsDay;
let manager: Awaited<ReturnType<ResultsDay['member']>>;
let scripts: string[];

beforeAll(async () => {
  day = await startResults();
  manager = await day.member('exam-manager');
  scripts = [];
  for (const source of [original, other, renamed]) {
    const answers = { q1: { i1: { files: { 'solution.py': source } } } };
    const { attemptId } = await day.mark('practical', await day.candidate(), [4], { answers });
    scripts.push(attemptId);
    await save(attemptId, 1, 'def clean', 9);
    await save(attemptId, 2, source, 14);
  }
  await day.db.owner.manager.insert(PasteEventEntity, {
    ...{
      id: randomUUID(),
      attemptId: scripts[2],
      organisationId: day.organisationId,
      slot: 'q1',
      place: 'solution.py',
    },
    ...{ characters: 340, isTaken: true, receivedAt: new Date() },
  });
}, 180_000);
afterAll(() => day.close());

async function save(attemptId: string, position: number, source: string, minute: number): Promise<void> {
  await day.db.owner.manager.insert(ResponseEventEntity, {
    ...{ attemptId, position, organisationId: day.organisationId, slot: 'q1', seq: position },
    ...{ value: { i1: { files: { 'solution.py': source } } }, receivedAt: new Date(Date.UTC(2026, 3, 1, 9, minute)) },
    ...{ late: false, sessionId: randomUUID(), contentHash: 'c', previousHash: 'p', hash: `${attemptId}${position}` },
  });
}

describe('Programs of a sitting that share passages', () => {
  it('stand side by side under the codes of their scripts, with how each of them came about', async () => {
    const answer = await day.get(manager, `insight/sittings/${day.sittings.practical.sittingId}/shared-passages`);
    const [task] = (answer.body() as SharedPassages).tasks;
    expect(task).toMatchObject({ title: 'Clean the log', scripts: 3 });
    expect(task?.pairs).toHaveLength(1);
    const [pair] = task?.pairs ?? [];
    expect([pair?.a.attemptId, pair?.b.attemptId].sort()).toEqual([scripts[0], scripts[2]].sort());
    expect(pair?.passages[0]?.a.text).toContain('for ');
    expect([...(pair?.a.history ?? []), ...(pair?.b.history ?? [])].join(' ')).toContain('One paste from outside');
  });

  it('name no person and add nothing up', async () => {
    const { text } = await day.get(manager, `insight/sittings/${day.sittings.practical.sittingId}/shared-passages`);
    expect(text).not.toMatch(/Kaja|VSI-|score|percent/i);
  });

  it('are for the exam manager and the senior examiner alone, and whoever looked stands in the audit trail', async () => {
    const path = `insight/sittings/${day.sittings.practical.sittingId}/shared-passages`;
    for (const role of ['examiner', 'award-board-member', 'administrator'] as const) {
      expect((await day.get(await day.member(role), path)).status).toBe(403);
    }
    expect((await day.get(await day.member('senior-examiner'), path)).status).toBe(200);
    const trail = await day.db.owner.query(`select action from audit_event where action = 'scripts.compared'`);
    expect(trail.length).toBeGreaterThan(0);
  });
});

describe('How the answers of a script came about', () => {
  it('is told in sentences: saves, the longest piece at once, pastes from outside', async () => {
    const answer = await day.get(manager, `insight/attempts/${scripts[2]}/histories`);
    const [first] = (answer.body() as AnswerHistories).answers;
    expect(first?.sentences.join(' ')).toContain('saved 2 times, over 5 minutes');
    expect(first?.sentences.join(' ')).toContain(
      'One paste from outside the exam was noted, the longest of 340 characters',
    );
  });
});
