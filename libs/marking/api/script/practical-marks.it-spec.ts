import type { AllocationEntity } from '../allocation/allocation.entity';
import { Replays } from '../replay/replays';
import { judgedTask, task } from '../testing/exam';
import { practical, startMarking, type MarkingDay } from '../testing/marking-day';
import { MarkForgottenUpkeep } from './mark-forgotten.upkeep';

let day: MarkingDay;
beforeAll(async () => {
  day = await startMarking();
});
afterAll(() => day.close());
afterEach(() => day.runner.be('works'));

describe('the mark of a practical task', () => {
  it('says what it was run with, and what each check came to', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    await day.mark(attemptId);
    const [mark] = await day.marksOf(attemptId);
    expect(mark?.run).toMatchObject({
      ...{ driver: 'test', runner: '2', accounting: 'polled', assurance: 'namespace' },
      toolchain: { language: 'python', version: '3.11.2' },
      checks: [
        { checkId: 'v1', title: 'Empty log', isHidden: false, verdict: 'AC', cpuMs: 1 },
        { checkId: 'h1', title: 'Missing values', isHidden: true, verdict: 'AC' },
      ],
    });
    expect(JSON.stringify(mark?.run)).not.toContain('hidden input');
  });

  it('tells the runner nobody’s name, and that nobody waits at a screen for it', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'), 'Zephyrine Quist');
    await day.mark(attemptId);
    const sent = day.runner.requests.at(-1);
    expect(sent).toMatchObject({ urgency: 'hand-in', owner: { candidate: expect.stringMatching(/^[0-9a-f]{16}$/) } });
    expect(JSON.stringify(sent)).not.toContain(attemptId);
  });

  it('is never made of a demonstration: it waits, and says why', async () => {
    const attemptId = await day.sit('practical', practical('print("right")'));
    day.runner.be('demonstrates');
    await day.mark(attemptId);
    expect(await day.marksOf(attemptId)).toEqual([]);
    expect(await day.waitingOf(attemptId)).toMatchObject([
      { reason: 'no-sandbox', note: expect.stringContaining('provisional and never become a mark') },
    ]);
  });
});

describe('a task that an examiner judges beside its checks', () => {
  it('is run first; then both parts become one mark', async () => {
    const attemptId = await day.sitTask(judgedTask(), 'print("right")');
    await day.mark(attemptId);
    await day.mark(attemptId); // the job comes again: nothing is run twice
    expect(await day.marksOf(attemptId)).toEqual([]);
    const [{ id }] = (await day.waitingOf(attemptId)) as [AllocationEntity];

    const asta = await day.examiner();
    const { body } = await day.ask(asta, 'GET', `/scripts/${id}`);
    expect(body).toMatchObject({
      reason: 'judgement',
      max: '6',
      checked: { marks: '4', max: '4' },
      criteria: [{ title: 'Reads well', levels: [{ marks: '0' }, { marks: '1' }, { marks: '2', label: 'yes' }] }],
      how: {
        marks: '4',
        checks: [
          { title: 'Empty log', marks: '1', max: '1' },
          { isHidden: true, marks: '3' },
        ],
      },
      guidance: 'Names and small functions.',
    });

    const judged = { awarded: { 'i1.style': '1' }, comment: null, reason: null };
    expect((await day.ask(asta, 'POST', `/scripts/${id}/marks`, judged)).body).toMatchObject({ marks: '5' });
    const [mark] = await day.marksOf(attemptId);
    expect(mark).toMatchObject({
      marker: 'examiner',
      marks: '5.00',
      max: '6.00',
      parts: [
        { partId: 'i1.v1', marks: '1' },
        { partId: 'i1.h1', marks: '3' },
        { partId: 'i1.style', marks: '1' },
      ],
      run: { runner: '2' },
    });
    expect(await day.news(attemptId)).toEqual(['scriptMarked']);
  });

  it('keeps what its checks earned when the judgement is corrected', async () => {
    const attemptId = await day.sitTask(judgedTask(), 'print("wrong")');
    await day.mark(attemptId);
    const [{ id }] = (await day.waitingOf(attemptId)) as [AllocationEntity];
    const asta = await day.examiner();
    const award = (marks: string, reason: string | null) =>
      day.ask(asta, 'POST', `/scripts/${id}/marks`, { awarded: { 'i1.style': marks }, comment: null, reason });
    expect((await award('1', null)).body).toMatchObject({ marks: '1' });
    expect((await award('2', 'Read too fast.')).body).toMatchObject({ marks: '2' });
    const marks = await day.marksOf(attemptId);
    expect(marks.at(-1)).toMatchObject({ marks: '2.00', max: '6.00', supersedesId: marks[0]?.id });
  });
});

describe('a hand-in whose job was lost', () => {
  const aged = (attemptId: string, seconds: number) =>
    day.db.owner.query(`update attempt set submitted_at = now() - make_interval(secs => $2) where id = $1`, [
      attemptId,
      seconds,
    ]);
  /** As if the machine had marked nothing for a while. */
  const standStill = () => day.db.owner.query(`update mark set created_at = created_at - interval '2 minutes'`);

  it('is on the desk within a minute, and is marked without anybody’s doing', async () => {
    const attemptId = await day.sitTask(task(), 'print("right")');
    await aged(attemptId, 50);
    await standStill();
    const senior = await day.examiner('senior-examiner');
    expect((await day.ask(senior, 'GET', '')).body.machine).toMatchObject({ scripts: 1, isMoving: false });
    await day.app.get(MarkForgottenUpkeep).run();
    expect(await day.marksOf(attemptId)).toMatchObject([{ marks: '4.00' }]);
    expect((await day.ask(senior, 'GET', '')).body.machine).toBeNull();
  });

  it('is not taken for lost while others are being marked: then it is only a long queue', async () => {
    const [first, second] = [await day.sitTask(task(), 'print("right")'), await day.sitTask(task(), 'print("right")')];
    await day.mark(first);
    await aged(second, 50);
    await day.app.get(MarkForgottenUpkeep).run();
    expect(await day.marksOf(second)).toEqual([]);
    const senior = await day.examiner('senior-examiner');
    expect((await day.ask(senior, 'GET', '')).body.machine).toMatchObject({ isMoving: true });
  });
});

describe('running an attempt again', () => {
  it('gives the same verdicts, check by check, and changes no mark', async () => {
    const attemptId = await day.sitTask(task(), 'print("right")');
    await day.mark(attemptId);
    const before = await day.marksOf(attemptId);
    const replay = await day.app.get(Replays).of(attemptId);
    expect(replay).toMatchObject({
      tasks: [
        {
          title: 'Clean the log',
          itemVersion: 1,
          remark: null,
          checks: [
            { title: 'Empty log', before: 'AC', now: 'AC', agrees: true },
            { title: 'Missing values', before: 'AC', now: 'AC', agrees: true },
          ],
        },
      ],
    });
    expect(day.runner.requests.at(-1)).toMatchObject({
      toolchain: { version: '3.11.2' }, // as recorded, not as asked for
      fresh: true,
    });
    expect(await day.marksOf(attemptId)).toEqual(before);
  });

  it('shows a verdict that differs; a fault of ours differs from nothing', async () => {
    const attemptId = await day.sitTask(task(), 'print("right")');
    await day.mark(attemptId);
    day.runner.be('misprints');
    expect((await day.app.get(Replays).of(attemptId))?.tasks[0]?.checks).toMatchObject([
      { before: 'AC', now: 'WA', agrees: false },
      { before: 'AC', now: 'WA', agrees: false },
    ]);
    day.runner.be('fails');
    expect((await day.app.get(Replays).of(attemptId))?.tasks[0]).toMatchObject({
      checks: [
        { now: null, agrees: true },
        { now: null, agrees: true },
      ],
      remark: expect.stringContaining('failed on our side'),
    });
    day.runner.be('away');
    expect((await day.app.get(Replays).of(attemptId))?.tasks[0]).toMatchObject({ now: null, checks: [] });
  });

  it('knows no attempt that does not exist', async () => {
    expect(await day.app.get(Replays).of('00000000-0000-4000-8000-000000000000')).toBeNull();
  });
});
