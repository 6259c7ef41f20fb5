import { refuse } from '@assay/platform/domain';

export const signingKeyStates = ['pending', 'active', 'retired', 'compromised'] as const;
export type SigningKeyState = (typeof signingKeyStates)[number];

const NEXT: Record<SigningKeyState, readonly SigningKeyState[]> = {
  pending: ['active', 'compromised'],
  active: ['retired', 'compromised'],
  retired: ['compromised'], // signs no more, and still verifies what it signed
  compromised: [],
};

export function moveKey(from: SigningKeyState, to: SigningKeyState): SigningKeyState {
  if (!NEXT[from].includes(to)) throw refuse('SIGNING_KEY_STATE', `A key that is ${from} cannot become ${to}.`);
  return to;
}

/** `ed-2026-11`, and `ed-2026-11-2` for the second of a month. A name is never used again, whatever became of its key. */
export function nextKeyName(taken: readonly string[], now: Date): string {
  const base = `ed-${now.toISOString().slice(0, 7)}`;
  for (let count = 1; ; count++) {
    const name = count === 1 ? base : `${base}-${count}`;
    if (!taken.includes(name)) return name;
  }
}
