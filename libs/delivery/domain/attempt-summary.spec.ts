import { summariseAttempt } from './attempt-summary';

describe('the summary before handing in', () => {
  it('names the questions that have no answer and those flagged for review, by the numbers the candidate knows', () => {
    const slots = [
      { slot: 'q1', number: 1, answered: true, flagged: false },
      { slot: 'q2', number: 2, answered: false, flagged: true },
      { slot: 'q3', number: 3, answered: false, flagged: false },
    ];
    expect(summariseAttempt(slots)).toEqual({ questions: 3, answered: 1, unanswered: [2, 3], flagged: [2] });
  });
});
