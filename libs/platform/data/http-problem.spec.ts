import { HttpErrorResponse } from '@angular/common/http';
import { asProblem, problemOf } from './http-problem';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });
const refused = {
  type: 'about:blank',
  title: 'This form is published and stays as it is.',
  status: 409,
  code: 'FORM_NOT_A_DRAFT',
  detail: 'It was published on 12 March 2026.',
  correlationId: 'c-1',
};

describe('What a failed request tells', () => {
  it('is the sentence of the rule that refused, with its particulars', () => {
    const problem = problemOf(answer(409, refused));
    expect(problem.code).toBe('FORM_NOT_A_DRAFT');
    expect(problem.sentence).toBe('This form is published and stays as it is. It was published on 12 March 2026.');
    expect(problem.isPassing).toBe(false);
  });
  it('names the field at fault', () => {
    const errors = [{ field: 'email', message: 'This is not an e-mail address.' }];
    const problem = problemOf(answer(400, { ...refused, status: 400, code: 'INPUT_NOT_VALID', errors }));
    expect(problem.fieldError('email')).toBe('This is not an e-mail address.');
    expect(problem.fieldError('name')).toBeNull();
  });
  it('says that the line is down, and that it may pass', () => {
    const problem = problemOf(answer(0, new ProgressEvent('error')));
    expect(problem).toMatchObject({ code: 'OFFLINE', isPassing: true });
  });
  it('never shows the text of something that is no problem document', () => {
    expect(problemOf(answer(502, '<html>Bad gateway</html>')).sentence).not.toContain('html');
    expect(asProblem(new Error('stack trace')).sentence).not.toContain('stack');
  });
});
