// Keeps every unfinished way, with all of its steps.
const ways = [];
for (let number = 0; ; number += 1) ways.push(new Array(100000).fill(number));
