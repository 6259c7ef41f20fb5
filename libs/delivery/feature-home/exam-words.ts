import type { CandidateExam } from '@assay/delivery/contract';

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

/** “Your exam is today at 13:30.” */
export function whenWords(exam: Pick<CandidateExam, 'stage' | 'opensAt' | 'closesAt'>, now: Date): string {
  if (exam.stage === 'in-progress') return 'Your exam is running.';
  if (exam.stage === 'open') return 'Your exam is open.';
  const opens = new Date(exam.opensAt);
  return `Your exam is ${dayWords(opens, now)} at ${clockTime(opens)}.`;
}

function dayWords(day: Date, now: Date): string {
  const midnight = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  const days = Math.round((midnight(day) - midnight(now)) / 86_400_000);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  return `on ${day.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })}`;
}

function clockTime(date: Date): string {
  return date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
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
