import { readFileSync } from 'node:fs';

const [b = 0, r = 0, d = 0, y = 0]: number[] = readFileSync(0, 'utf8').trim().split(' ').map(Number);
const lines: string[] = [];
let balance = b;
for (let year = 0; year < y; year += 1) {
  balance = balance * (1 + r / 100) + d;
  lines.push(balance.toFixed(10));
}
console.log(lines.join('\n'));
