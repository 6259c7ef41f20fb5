import type { CandidateExam } from '@assay/delivery/contract';
import { greeting, nextExam, otherExams, whenWords } from './exam-words';

const exam = (stage: CandidateExam['stage'], opensAt: string) =>
  ({ stage, opensAt, closesAt: opensAt, timeZone: 'Europe/Copenhagen', attempt: null }) as unknown as CandidateExam;
const now = new Date('2026-03-12T10:16:00Z');
/** On the clock of Copenhagen in winter. */
const at = (day: number, hour: number, minute = 0) => new Date(Date.UTC(2026, 2, day, hour - 1, minute)).toISOString();

describe('The first line of a candidate’s home', () => {
  it('says when the next exam starts', () => {
    expect(whenWords(exam('upcoming', at(12, 13, 30)), now)).toBe('Your exam is today at 13:30.');
    expect(whenWords(exam('upcoming', at(13, 9)), now)).toBe('Your exam is tomorrow at 09:00.');
    expect(whenWords(exam('upcoming', at(20, 9)), now)).toBe('Your exam is on 20 March 2026 at 09:00.');
    const attempt = { pausedAt: at(12, 11) } as CandidateExam['attempt'];
    expect(whenWords({ ...exam('in-progress', at(12, 9)), attempt }, now)).toBe('Your exam is paused.');
  });
  it('names a running exam before any other, then the soonest', () => {
    const soon = exam('upcoming', at(12, 13));
    const later = exam('upcoming', at(20, 13));
    const running = exam('in-progress', at(12, 9));
    expect(nextExam([later, soon, running])).toBe(running);
    expect(nextExam([later, soon])).toBe(soon);
    expect(nextExam([exam('handed-in', at(1, 9))])).toBeNull();
  });
  it('keeps what is over apart from what is still to come', () => {
    const [soon, later] = [exam('upcoming', at(12, 13)), exam('upcoming', at(20, 13))];
    const past = [exam('handed-in', at(1, 9)), exam('missed', at(2, 9))];
    const told = (exams: CandidateExam[]) => otherExams(exams).map((list) => [list.heading, list.exams]);
    expect(told([...past, soon, later])).toEqual([
      ['Your other exams', [later]],
      ['Past exams', past],
    ]);
    expect(told(past)).toEqual([['Past exams', past]]);
    expect(told([soon])).toEqual([]);
  });
  it('greets by the time of day', () => {
    expect([8, 13, 20].map((hour) => greeting(new Date(2026, 2, 12, hour)))).toEqual([
      'Good morning',
      'Good afternoon',
      'Good evening',
    ]);
  });
});
