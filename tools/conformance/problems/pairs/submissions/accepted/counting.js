const [first, second] = require('fs').readFileSync(0, 'utf8').split('\n');
const t = Number(first.split(' ')[1]);
const seen = new Map();
let pairs = 0;
for (const reading of second.split(' ').map(Number)) {
  pairs += seen.get(t - reading) ?? 0;
  seen.set(reading, (seen.get(reading) ?? 0) + 1);
}
console.log(pairs);
