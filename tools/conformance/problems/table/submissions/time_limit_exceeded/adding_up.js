const n = Number(require('fs').readFileSync(0, 'utf8'));
const times = (a, b) => {
  let sum = 0;
  for (let step = 0; step < a * 4e7; step += 1) sum += step < b ? a : 0;
  return sum;
};
const width = String(n * n).length;
for (let a = 1; a <= n; a += 1) {
  console.log(Array.from({ length: n }, (_, b) => String(times(a, b + 1)).padStart(width)).join(' '));
}
