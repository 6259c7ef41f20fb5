import { fifteenDigits } from './value';

/** Moves the decimal point without a multiplication, which would bring binary noise: 2.675 becomes 267.5. */
export function shifted(value: number, digits: number): number {
  const [digitsOf = '0', exponent = '0'] = String(value).split('e');
  return Number(`${digitsOf}e${Number(exponent) + digits}`);
}

/** Half away from zero, on the fifteen digits that people see: 2.675 to two decimals is 2.68. */
export function roundTo(value: number, digits: number): number {
  if (digits > 15) return value;
  const moved = shifted(fifteenDigits(Math.abs(value)), digits);
  const rounded = shifted(Math.round(fifteenDigits(moved)), -digits);
  return value < 0 ? -rounded || 0 : rounded;
}
