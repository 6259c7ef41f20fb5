import { passwordProblem } from './password';

describe('passwords (NIST SP 800-63B)', () => {
  it('may be long phrases in any script, without rules of composition', () => {
    expect(passwordProblem('vier warme broodjes', 'ilse@vestholm.example')).toBeNull();
    expect(passwordProblem('правильна лошадь', 'ilse@vestholm.example')).toBeNull();
  });
  it('are refused with what to do when they are short, monotonous or contain the address', () => {
    expect(passwordProblem('short', 'a@b.example')).toContain('at least 12');
    expect(passwordProblem('aaaaaaaaaaaaaaa', 'a@b.example')).toContain('different');
    expect(passwordProblem('my name is ilsevarga', 'ilsevarga@vestholm.example')).toContain('e-mail');
  });
});
