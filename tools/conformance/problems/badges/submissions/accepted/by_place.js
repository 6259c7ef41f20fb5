const [n, d] = require('fs').readFileSync(0, 'utf8').trim().split(' ').map(BigInt);
let total = 0n;
for (let place = 1n; place <= n; place *= 10n) {
  const [high, digit, low] = [n / (place * 10n), (n / place) % 10n, n % place];
  if (d > 0n) total += high * place + (digit === d ? low + 1n : digit > d ? place : 0n);
  else if (high > 0n) total += (high - 1n) * place + (digit === 0n ? low + 1n : place);
}
console.log(String(total));
