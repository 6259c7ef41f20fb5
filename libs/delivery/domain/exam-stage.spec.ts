import { examStage } from './exam-stage';

const window = { opensAt: new Date('2026-03-12T12:30:00Z'), closesAt: new Date('2026-03-12T13:00:00Z') };
const entered = { state: 'entered' } as const;
const attempt = { state: 'open', endsAt: new Date('2026-03-12T14:00:00Z'), pausedAt: null } as const;
const at = (time: string) => new Date(`2026-03-12T${time}Z`);

describe('where a candidate stands', () => {
  it('follows the clock until the start', () => {
    expect(examStage(window, entered, null, at('09:00:00'))).toBe('upcoming');
    expect(examStage(window, entered, null, at('12:10:00'))).toBe('check-in');
    expect(examStage(window, entered, null, at('12:40:00'))).toBe('open');
    expect(examStage(window, entered, null, at('13:00:00'))).toBe('missed');
  });

  it('is in progress after the last start, for whoever has started', () => {
    expect(examStage(window, entered, attempt, at('13:30:00'))).toBe('in-progress');
  });

  it('is handed in once the time is over, also before any job has closed the attempt', () => {
    expect(examStage(window, entered, attempt, at('14:05:00'))).toBe('handed-in');
    expect(examStage(window, entered, { ...attempt, state: 'submitted' }, at('12:50:00'))).toBe('handed-in');
  });

  it('says withdrawn or absent whatever the clock says', () => {
    expect(examStage(window, { state: 'withdrawn' }, null, at('12:40:00'))).toBe('withdrawn');
    expect(examStage(window, { state: 'absent' }, null, at('15:00:00'))).toBe('absent');
  });
});
