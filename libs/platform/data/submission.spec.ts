import { HttpProblem } from './http-problem';
import { Submission } from './submission';

describe('A command of a form', () => {
  it('runs once, however often the button is pressed', async () => {
    const submission = new Submission();
    let release!: () => void;
    let runs = 0;
    const command = () => new Promise<void>((done) => ((runs += 1), (release = done)));
    const first = submission.run(command);
    expect(submission.isBusy()).toBe(true);
    expect(await submission.run(command)).toBe(false);
    release();
    expect(await first).toBe(true);
    expect(runs).toBe(1);
  });
  it('keeps what was wrong, by field or for the whole form, until it is tried again', async () => {
    const submission = new Submission();
    const errors = [{ field: 'name', message: 'Write the name.' }];
    const problem = new HttpProblem({ code: 'INPUT_NOT_VALID', status: 400, title: 'Please check.', errors });
    expect(await submission.run(() => Promise.reject(problem))).toBe(false);
    expect(submission.fieldError('name')).toBe('Write the name.');
    expect(submission.general()).toBeNull();
    await submission.run(() => Promise.resolve());
    expect(submission.fieldError('name')).toBeNull();
  });
});
