import { normalText } from '../marking/normal-text';
import { Exact } from '../marking/value';
import { fifteenDigits, isError, type Scalar } from './value';

/** How near a number has to be; relative is a percentage of what is expected, as for number questions. */
export interface ValueTolerance {
  readonly tolerance: { readonly mode: 'exact' | 'absolute' | 'relative'; readonly amount: string };
}

/** Numbers within the tolerance, texts without regard to capitals and spaces, TRUE and FALSE and errors as they are. */
export function sameValue(expected: Scalar, given: Scalar, { tolerance }: ValueTolerance): boolean {
  if (isError(expected) || isError(given)) return isError(expected) && isError(given) && expected.error === given.error;
  if (isEmpty(expected) || isEmpty(given)) return isEmpty(expected) && isEmpty(given);
  if (typeof expected === 'number' && typeof given === 'number') return isNear(expected, given, tolerance);
  if (typeof expected === 'string' && typeof given === 'string') return folded(expected) === folded(given);
  return expected === given;
}

const isEmpty = (value: Scalar) => value === null || value === '';
const folded = (text: string) => normalText(text).toLowerCase();

function isNear(expected: number, given: number, { mode, amount }: ValueTolerance['tolerance']): boolean {
  const [key, off] = [exactly(expected), exactly(expected).minus(exactly(given)).abs()];
  if (mode === 'exact') return off.isZero();
  return off.lte(mode === 'absolute' ? amount : key.abs().times(amount).dividedBy(100));
}

const exactly = (value: number) => new Exact(String(fifteenDigits(value)));
