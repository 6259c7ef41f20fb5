const [first, ...ward] = require('fs').readFileSync(0, 'utf8').trimEnd().split('\n');
const find = (letter) => ward.flatMap((line, y) => (line.includes(letter) ? [[y, line.indexOf(letter)]] : []))[0];
const [[y, x], [a, b]] = [find('S'), find('P')];
console.log(Math.abs(y - a) + Math.abs(x - b));
