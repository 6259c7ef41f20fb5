import { Demonstrations, EntryEntity } from '@assay/delivery/api';
import { Sessions, type Member } from '@assay/identity/api';
import { randomUUID } from 'node:crypto';
import { demonstration, ids } from '../testing/exam';
import { startMarking, type MarkingDay } from '../testing/marking-day';
import { addCandidate, addSitting } from '../testing/scripts';

let day: MarkingDay;
let sitting: Awaited<ReturnType<typeof addSitting>>;
beforeAll(async () => {
  day = await startMarking();
  sitting = await addSitting(day.db.owner.manager, day.exam, ids.practical, [demonstration()]);
});
afterAll(() => day.close());

type Examiner = Awaited<ReturnType<MarkingDay['examiner']>>;
const memberOf = async ({ headers: { cookie } }: Examiner): Promise<Member> => {
  const who = await day.app.get(Sessions).find(decodeURIComponent(/assay=([^;]+)/.exec(cookie)?.[1] ?? ''));
  return who?.member as Member;
};

async function entered(name: string): Promise<string> {
  const { organisationId } = day;
  const [id, candidateId] = [randomUUID(), await addCandidate(day.db, organisationId, name)];
  await day.db.owner.manager.insert(EntryEntity, { id, organisationId, sittingId: sitting.sittingId, candidateId });
  return id;
}

async function recorded(examiner: Examiner, name: string) {
  const entryId = await entered(name);
  const records = day.app.get(Demonstrations);
  const me = await memberOf(examiner);
  const record = (startedAt: string | null = null) => records.record(me, sitting.sittingId, entryId, { startedAt });
  return { record, ...(await record()) };
}

describe('a demonstration', () => {
  it('is recorded by whoever watched it, once, and its checklist waits for an examiner who knows whom they saw', async () => {
    const tomas = await day.examiner();
    const { attemptId, record } = await recorded(tomas, 'Zephyrine Quist');
    await expect(record()).rejects.toThrow('ENTRY_STARTED');
    expect((await day.ask(tomas, 'GET', `/demonstrations/${attemptId}`)).body).toEqual({ scripts: [] });
    expect(await day.news(attemptId)).toEqual(['attemptSubmitted']);

    await day.mark(attemptId);
    const [script] = (await day.ask(tomas, 'GET', `/demonstrations/${attemptId}`)).body.scripts;
    expect(script).toMatchObject({ title: 'Prepare the machine', state: 'waiting' });
    expect((await day.ask(tomas, 'POST', `/scripts/${script.id}/hold`)).body).toMatchObject({
      candidate: { name: 'Zephyrine Quist' },
      response: { kind: 'watched' },
      guidance: 'Stop the demonstration where somebody is in danger.',
      criteria: [{ title: 'Locks the pump out', mustPass: true }, { mustPass: false }],
    });
    const { scripts } = (await day.ask(tomas, 'GET', `/items/${script.itemVersionId}`)).body;
    expect(scripts).toMatchObject([{ candidate: { name: 'Zephyrine Quist' } }]);
  });

  it('with a critical step that was not met earns nothing, says so, and keeps what was seen', async () => {
    const tomas = await day.examiner();
    const { attemptId } = await recorded(tomas, 'Oskar Eide');
    await day.mark(attemptId);
    const [{ id }] = (await day.ask(tomas, 'GET', `/demonstrations/${attemptId}`)).body.scripts;
    const awarded = { 'i1.lock': '0', 'i1.tidy': '2' };
    const mark = { awarded, comment: 'Opened the line under pressure.', annotations: [], reason: null };
    expect((await day.ask(tomas, 'POST', `/scripts/${id}/marks`, mark)).body).toMatchObject({ marks: '0' });

    const [given] = await day.marksOf(attemptId);
    expect(given?.explanation.at(-1)).toContain('“Locks the pump out” is a critical step and was not met');
    expect((await day.ask(tomas, 'GET', `/scripts/${id}`)).body.mark.awarded).toEqual(awarded);
  });

  it('is not ahead of its time, and nobody records one of an exam that candidates sit themselves', async () => {
    const tomas = await day.examiner();
    const me = await memberOf(tomas);
    const entryId = await entered('Sanna Bruun');
    const records = day.app.get(Demonstrations);
    const later = new Date(Date.now() + 60_000).toISOString();
    await expect(records.record(me, sitting.sittingId, entryId, { startedAt: later })).rejects.toThrow(
      'DEMONSTRATION_AHEAD',
    );
    const own = randomUUID();
    const candidateId = await addCandidate(day.db, day.organisationId);
    const { sittingId } = day.exam.written;
    await day.db.owner.manager.insert(EntryEntity, {
      id: own,
      organisationId: day.organisationId,
      sittingId,
      candidateId,
    });
    await expect(records.record(me, sittingId, own, { startedAt: null })).rejects.toThrow('EXAM_IS_NOT_OBSERVED');
  });
});
