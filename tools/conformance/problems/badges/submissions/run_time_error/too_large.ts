import { readFileSync } from 'node:fs';

const [n = 0, d = 0]: number[] = readFileSync(0, 'utf8').trim().split(' ').map(Number);
const printed: number[] = new Array(n + 1).fill(d);
let total = 0;
for (let number = 1; number < printed.length; number += 1) total += String(number).split(String(d)).length - 1;
console.log(total);
