import { startMarking, written, type MarkingDay } from '../testing/marking-day';

let day: MarkingDay;
beforeAll(async () => {
  day = await startMarking();
});
afterAll(() => day.close());

describe('a script on paper', () => {
  it('has every answer with its mark and the reason for it, by its code, and its opening is on record', async () => {
    const attemptId = await day.sit('written', written, 'Zephyrine Quist');
    await day.mark(attemptId);
    const manager = await day.examiner('exam-manager');
    const { status, body, text } = await day.ask(manager, 'GET', `/attempts/${attemptId}/paper`);

    expect(status).toBe(200);
    expect(body).toMatchObject({
      attemptId,
      marks: null, // the written answer waits for an examiner
      parts: [
        { number: 1, mark: { by: 'engine', explanation: [expect.any(String)] } },
        { number: 2, response: { kind: 'text' }, mark: null },
      ],
    });
    expect(text).not.toContain('Quist');
    const trail = await day.db.owner.query(`select action from audit_event where subject_id = $1`, [attemptId]);
    expect(trail).toContainEqual({ action: 'script.printed' });
  });

  it('is not for an examiner, who marks answer by answer and blind', async () => {
    const attemptId = await day.sit('written', written);
    await day.mark(attemptId);
    expect((await day.ask(await day.examiner(), 'GET', `/attempts/${attemptId}/paper`)).status).toBe(403);
  });
});
