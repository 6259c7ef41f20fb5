import type { VerificationAnswer } from '@assay/credentials/contract';

/** Colour never says it alone: each tone has its icon, and the sentence beside it. */
export interface Tone {
  readonly name: 'good' | 'warn' | 'bad' | 'plain';
  readonly icon: 'i-check' | 'i-clock' | 'i-cross' | 'i-circle';
}

const tones: Record<VerificationAnswer['verdict'], Tone> = {
  valid: { name: 'good', icon: 'i-check' },
  withdrawn: { name: 'bad', icon: 'i-cross' },
  suspended: { name: 'warn', icon: 'i-clock' },
  ended: { name: 'warn', icon: 'i-clock' },
  'not-yet-valid': { name: 'warn', icon: 'i-clock' },
  // Nothing is known to be wrong with these, so they are never shown in red.
  'issuer-not-known': { name: 'plain', icon: 'i-circle' },
  'cannot-tell': { name: 'plain', icon: 'i-circle' },
  'not-a-credential': { name: 'plain', icon: 'i-circle' },
  'not-genuine': { name: 'bad', icon: 'i-cross' },
};

export function toneOf(verdict: VerificationAnswer['verdict']): Tone {
  return tones[verdict];
}
