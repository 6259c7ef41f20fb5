/** Natural logarithm of the gamma function (Lanczos, 9 terms): right to 13 digits for positive numbers. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const sum = LANCZOS.reduce((all, term, index) => all + (index === 0 ? term : term / (x - 1 + index)), 0);
  const base = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(sum);
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const;

export function betaDensity(x: number, a: number, b: number): number {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  return Math.exp(constant + (a - 1) * Math.log(x) + (b - 1) * Math.log(1 - x));
}

/** The chance of at least `needed` right out of `n`, each right with chance `p`. */
export function binomialUpperTail(n: number, p: number, needed: number): number {
  if (needed <= 0) return 1;
  if (needed > n) return 0;
  if (p <= 0 || p >= 1) return p >= 1 ? 1 : 0;
  let tail = 0;
  for (let right = needed; right <= n; right++) tail += Math.exp(logBinomial(n, right, p));
  return Math.min(1, tail);
}

function logBinomial(n: number, right: number, p: number): number {
  const ways = logGamma(n + 1) - logGamma(right + 1) - logGamma(n - right + 1);
  return ways + right * Math.log(p) + (n - right) * Math.log(1 - p);
}
