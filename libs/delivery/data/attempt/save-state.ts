import type { Answer } from './answer';

/** What the candidate is told about their work, in one chip. */
export type SaveState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly at: string }
  /** Only said when it takes longer than two seconds. */
  | { readonly kind: 'saving' }
  /** The last try to send failed: it is safe in the journal and will be tried again. */
  | { readonly kind: 'on-device' }
  /** The server does not take an answer as it is; the question tells why. */
  | { readonly kind: 'refused' }
  /** Neither the server nor this device has it: the page must stay open. */
  | { readonly kind: 'only-here' };

export interface SaveFacts {
  readonly answers: readonly Answer[];
  readonly hasFailed: boolean;
  readonly hasRefusal: boolean;
  readonly isSlow: boolean;
  readonly journalWorks: boolean;
}

export function saveState({ answers, hasFailed, hasRefusal, isSlow, journalWorks }: SaveFacts): SaveState {
  const unsent = answers.some((answer) => answer.unsent !== null);
  if (unsent && !journalWorks && (hasFailed || hasRefusal)) return { kind: 'only-here' };
  if (unsent && hasFailed) return { kind: 'on-device' };
  if (unsent && hasRefusal) return { kind: 'refused' };
  if (unsent && isSlow) return { kind: 'saving' };
  const at = answers.reduce<string | null>(
    (last, { savedAt }) => (last && last > (savedAt ?? '') ? last : savedAt),
    null,
  );
  return at ? { kind: 'saved', at } : { kind: 'nothing' };
}
