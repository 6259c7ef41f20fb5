import { examDayCode, normaliseExamDayCode, scriptCode } from './codes';

describe('codes', () => {
  it('writes an exam-day code in two groups without letters that look alike', () => {
    for (let i = 0; i < 200; i++)
      expect(examDayCode(Math.random)).toMatch(/^[346789A-HJKMNP-RT-Y]{4}-[346789A-HJKMNP-RT-Y]{4}$/);
  });

  it('reads an exam-day code as people type it', () => {
    expect(normaliseExamDayCode(' k7mq 4dxr')).toBe(normaliseExamDayCode('K7MQ-4DXR'));
  });

  it('names a script without anything of the candidate in it', () => {
    expect(scriptCode(() => 0)).toBe('3A-000');
    expect(scriptCode(() => 0.999999)).toBe('9Y-999');
  });
});
