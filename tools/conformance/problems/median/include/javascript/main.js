const { readFileSync } = require('fs');
const { median } = require('./solution.js');

const readings = readFileSync(0, 'utf8').trim().split(/\s+/).map(Number);
const before = JSON.stringify(readings);
console.log(median(readings));
console.log(JSON.stringify(readings) === before ? 'unchanged' : 'changed');
