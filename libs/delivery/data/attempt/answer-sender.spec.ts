import type { SavedResponse, SaveResponse } from '@assay/delivery/contract';
import { HttpProblem } from '@assay/platform/data';
import { type Answer, changeAnswer, unanswered } from './answer';
import { AnswerSender } from './answer-sender';

const savedAt = '2026-03-12T13:31:00.000Z';

/** A server that can be down, and remembers what it has. */
function exam() {
  const answers = new Map<string, Answer>();
  const received: SaveResponse[] = [];
  const line = { isUp: true };
  const refused = { text: '' };
  const sender = new AnswerSender({
    save: async (slot, save): Promise<SavedResponse> => {
      if (!line.isUp) throw new HttpProblem({ code: 'OFFLINE', status: 0, title: 'No connection.' });
      if (refused.text && save.value?.['i1'] === refused.text) {
        throw new HttpProblem({ code: 'TOO_LARGE', status: 413, title: 'This is too large.' });
      }
      received.push(save);
      return { slot, seq: save.seq, savedAt, serverNow: savedAt, outcome: 'current', current: null };
    },
    answer: (slot) => answers.get(slot) ?? unanswered,
    update: (slot, answer) => answers.set(slot, answer),
    acknowledged: () => undefined,
    closed: () => undefined,
  });
  const write = (text: string) => {
    answers.set('q1', changeAnswer(answers.get('q1') ?? unanswered, { i1: text }, Date.now()));
    sender.changed('q1');
  };
  return { answers, received, line, refused, sender, write };
}

describe('Sending answers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('gathers what is typed quickly into one save', async () => {
    const { answers, received, write } = exam();
    for (const text of ['T', 'Th', 'The']) write(text);
    await jest.runAllTimersAsync();
    expect(received).toEqual([{ seq: 1, value: { i1: 'The' } }]);
    expect(answers.get('q1')?.unsent).toBeNull();
  });

  it('goes on trying while the line is down, and says so', async () => {
    const { answers, received, line, sender, write } = exam();
    line.isUp = false;
    write('kept');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sender.hasFailed()).toBe(true);
    expect(answers.get('q1')?.unsent).not.toBeNull();
    line.isUp = true;
    await jest.runAllTimersAsync();
    expect(sender.hasFailed()).toBe(false);
    expect(received.at(-1)?.value).toEqual({ i1: 'kept' });
  });

  it('sends the latest words when they changed while the line was down', async () => {
    const { received, line, write } = exam();
    line.isUp = false;
    write('first');
    await jest.advanceTimersByTimeAsync(1_000);
    write('second');
    line.isUp = true;
    await jest.runAllTimersAsync();
    expect(received).toEqual([{ seq: 2, value: { i1: 'second' } }]);
  });

  it('does not call a refusal “offline”, and tells what was refused until the answer is changed', async () => {
    const { answers, received, refused, sender, write } = exam();
    refused.text = 'far too long';
    write('far too long');
    await jest.advanceTimersByTimeAsync(5_000);
    expect(sender.hasFailed()).toBe(false);
    expect(sender.isSlow()).toBe(false);
    expect(sender.refusals().get('q1')?.title).toBe('This is too large.');
    expect(answers.get('q1')?.unsent).not.toBeNull();
    write('shorter');
    expect(sender.refusals().size).toBe(0);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(received).toEqual([{ seq: 2, value: { i1: 'shorter' } }]);
  });

  it.each([401, 408, 429, 500, 503])('tries again after a fault that passes (%i)', async (status) => {
    const answers = new Map<string, Answer>([['q1', changeAnswer(unanswered, { i1: 'kept' }, 0)]]);
    const sender = new AnswerSender({
      save: () => Promise.reject(new HttpProblem({ code: 'NOT_NOW', status, title: 'Not now.' })),
      answer: (slot) => answers.get(slot) ?? unanswered,
      update: (slot, answer) => answers.set(slot, answer),
      acknowledged: () => undefined,
      closed: () => undefined,
    });
    await sender.sendAll(['q1']);
    expect(sender.hasFailed()).toBe(true);
    expect(sender.refusals().size).toBe(0);
    sender.stop();
  });
});
