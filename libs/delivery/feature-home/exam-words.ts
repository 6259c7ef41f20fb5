import type { CandidateExam } from '@assay/delivery/contract';
import { clock, dayIn } from './exam-clock';

const AHEAD: ReadonlySet<CandidateExam['stage']> = new Set(['upcoming', 'check-in', 'open', 'in-progress']);

export function isAhead({ stage }: Pick<CandidateExam, 'stage'>): boolean {
  return AHEAD.has(stage);
}

/** The one under way, else the one that starts soonest. */
export function nextExam(exams: readonly CandidateExam[]): CandidateExam | null {
  const ahead = exams.filter(isAhead);
  const running = ahead.find(({ stage }) => stage === 'in-progress');
  return running ?? ahead.toSorted((a, b) => a.opensAt.localeCompare(b.opensAt))[0] ?? null;
}

export interface ExamList {
  readonly id: string;
  readonly heading: string;
  readonly exams: readonly CandidateExam[];
}

/** Besides the next exam: what is still to come, and what is over. A list without an exam is not there. */
export function otherExams(exams: readonly CandidateExam[]): ExamList[] {
  const next = nextExam(exams);
  const lists = [
    { id: 'other-exams', heading: 'Your other exams', exams: exams.filter((exam) => isAhead(exam) && exam !== next) },
    { id: 'past-exams', heading: 'Past exams', exams: exams.filter((exam) => !isAhead(exam)) },
  ];
  return lists.filter((list) => list.exams.length > 0);
}

export function greeting(now: Date): string {
  if (now.getHours() < 12) return 'Good morning';
  return now.getHours() < 18 ? 'Good afternoon' : 'Good evening';
}

type ExamTimes = Pick<CandidateExam, 'stage' | 'opensAt' | 'closesAt' | 'timeZone' | 'attempt'>;

/** “Your exam is today at 13:30.” On the clock of the organisation: it is the one in the room. */
export function whenWords(exam: ExamTimes, now: Date): string {
  if (exam.attempt?.pausedAt) return 'Your exam is paused.';
  if (exam.stage === 'in-progress') return 'Your exam is running.';
  if (exam.stage === 'open') return 'Your exam is open.';
  const opens = new Date(exam.opensAt);
  return `Your exam is ${dayWords(opens, now, exam.timeZone)} at ${clock(exam.opensAt, exam.timeZone)}.`;
}

function dayWords(day: Date, now: Date, timeZone: string): string {
  const dayNumber = (date: Date) => Date.parse(dayIn(date, timeZone)) / 86_400_000;
  const days = dayNumber(day) - dayNumber(now);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `on ${day.toLocaleDateString('en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' })}`;
}

export const stageWords: Record<CandidateExam['stage'], string> = {
  upcoming: 'Planned',
  'check-in': 'Check-in is open',
  open: 'Open now',
  'in-progress': 'Running',
  'handed-in': 'Handed in',
  missed: 'Not taken',
  withdrawn: 'Withdrawn',
  absent: 'Absent',
};
