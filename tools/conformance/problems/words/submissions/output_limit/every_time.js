const words = require('fs').readFileSync(0, 'utf8').toLowerCase().match(/[a-z]+/g) ?? [''];
for (;;) require('fs').writeSync(1, `${words.join(' ')}\n`.repeat(100));
