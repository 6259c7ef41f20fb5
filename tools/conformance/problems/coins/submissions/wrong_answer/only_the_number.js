const [amount, , ...values] = require('fs').readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const few = [0];
for (let total = 1; total <= amount; total += 1) {
  few.push(Math.min(...values.map((value) => (value <= total ? few[total - value] + 1 : Infinity))));
}
console.log(few[amount] === Infinity ? 'no' : few[amount]);
