import type { StaffEntry, StaffSitting } from '@assay/delivery/contract';
import type { PasteRule } from '@assay/delivery/domain';

export interface Told {
  readonly words: string;
  /** the chip that carries it */
  readonly chip: '' | 'good' | 'warn' | 'bad' | 'info' | 'brand';
}

export const phases: Record<StaffSitting['phase'], Told> = {
  upcoming: { words: 'Planned', chip: '' },
  'check-in': { words: 'Check-in is open', chip: 'info' },
  open: { words: 'Open to start', chip: 'good' },
  closed: { words: 'Closed', chip: 'brand' },
};

export const pasteRules: Record<PasteRule, string> = {
  allowed: 'Allowed',
  within: 'Only what was copied inside the exam',
  noted: 'Allowed, and noted for the examiner',
};

const handedIn = { candidate: 'Handed in', deadline: 'Handed in at the deadline', examiner: 'Recorded' } as const;

/** Where one candidate stands, in one word or two. */
export function entryState({ state, attempt, checkedInAt }: StaffEntry): Told {
  if (attempt?.state === 'submitted') {
    return { words: handedIn[attempt.handedInBy ?? 'candidate'], chip: 'brand' };
  }
  if (attempt?.pausedAt) return { words: 'Paused', chip: 'warn' };
  if (attempt) return { words: 'Working', chip: 'good' };
  if (state === 'withdrawn') return { words: 'Withdrawn', chip: '' };
  if (state === 'absent') return { words: 'Absent', chip: 'warn' };
  return checkedInAt ? { words: 'In waiting room', chip: 'info' } : { words: 'Entered', chip: '' };
}
