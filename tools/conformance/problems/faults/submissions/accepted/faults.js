const [, , level] = process.argv;
const lines = require('fs').readFileSync('machine.txt', 'utf8').trimEnd().split('\n');
const last = lines.filter((line) => line.startsWith(`${level} `)).map((line) => line.split(' ').at(-1));
console.log([last.length, ...[...new Set(last)].sort()].join('\n'));
