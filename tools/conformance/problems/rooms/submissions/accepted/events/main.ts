import { readNumbers } from './read.ts';

const numbers = readNumbers().slice(1);
const events = numbers.map((minute, index): [number, number] => [minute, index % 2 === 0 ? 1 : -1]);
events.sort(([a, x], [b, y]) => a - b || x - y);
let used = 0;
let most = 0;
for (const [, change] of events) {
  used += change;
  most = Math.max(most, used);
}
console.log(most);
