import { failed, passed, unknown, type DatesFinding, type HolderFinding } from './report';
import { holderOf, type CheckedCredential } from './summary';

/** For a start a few minutes of difference between two clocks are forgiven; an end is exact. */
const CLOCK_SKEW_MS = 5 * 60_000;

export function checkDates({ validFrom, validUntil, proof }: CheckedCredential, now: Date): DatesFinding {
  const facts = { from: validFrom, ...(validUntil && { until: validUntil }) };
  const signed = [proof].flat().flatMap((each) => (each?.created ? [each.created] : []));
  const starts = [validFrom, ...signed].map((instant) => new Date(instant).getTime());
  if (Math.max(...starts) > now.getTime() + CLOCK_SKEW_MS) return failed('NOT_YET', facts);
  if (validUntil && new Date(validUntil) <= now) return failed('ENDED', facts);
  return passed('IN_DATE', facts);
}

/** A file proves that it was issued, not who holds it: the name is for a person to compare. */
export function checkHolder(credential: CheckedCredential): HolderFinding {
  const name = holderOf(credential);
  return name ? passed('NAMED', { name }) : unknown('NOT_NAMED');
}
