import { isEnough } from './minimums';

export const thresholds = {
  /** Below this discrimination an item tells strong from weak candidates badly (Ebel and Frisbie). */
  weak: 0.2,
  tooEasy: 0.95,
  tooHard: 0.2,
  /** Seen by this many candidates, an item is no secret any more. */
  worn: 500,
} as const;

type FlagKind = 'weak' | 'worn' | 'too-easy' | 'too-hard';
/** `bad` puts the item itself in question, `warn` asks for a look. */
export interface Flag {
  readonly kind: FlagKind;
  readonly severity: 'bad' | 'warn';
  readonly sentence: string;
}

export interface FlagFacts {
  readonly n: number;
  readonly facility: number | null;
  readonly discrimination: number | null;
  /** Right or wrong and nothing between: then the facility is the share who got it right. */
  readonly isAllOrNothing: boolean;
  /** The letter of a wrong option that strong candidates chose. */
  readonly misleading: string | null;
}

/** At most one: the reason that explains the others comes first. What nearly all get right cannot discriminate. */
export function flagOf(facts: FlagFacts): Flag | null {
  const { n, facility, discrimination } = facts;
  if (facility === null || !isEnough(n, 'correlation')) return null;
  const share = `${percent(facility)} ${facts.isAllOrNothing ? 'right' : 'of its marks'}`;
  if (facility === 0) return { kind: 'too-hard', severity: 'bad', sentence: 'Check the key: nobody earned a mark' };
  if (facility >= thresholds.tooEasy) return { kind: 'too-easy', severity: 'warn', sentence: `Too easy, ${share}` };
  if (discrimination !== null && discrimination < thresholds.weak) {
    return { kind: 'weak', severity: 'bad', sentence: weakness(discrimination, facts.misleading) };
  }
  if (facility <= thresholds.tooHard) return { kind: 'too-hard', severity: 'warn', sentence: `Too hard, ${share}` };
  return null;
}

export function wornFlag(exposure: number): Flag | null {
  if (exposure < thresholds.worn) return null;
  return { kind: 'worn', severity: 'warn', sentence: `Worn: seen by ${exposure} candidates` };
}

function weakness(discrimination: number, misleading: string | null): string {
  if (misleading !== null) return `Weak: ${misleading} chosen by strong candidates`;
  return discrimination < 0
    ? 'Check the key: strong candidates earn less here than weak ones'
    : 'Weak: hardly tells strong from weak candidates';
}

/** 96%; never 100% or 0% by rounding alone. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99%';
  if (rounded === 0 && share > 0) return '1%';
  return `${rounded}%`;
}
