import { paragraph } from '@assay/item-bank/domain';
import { choice, code, number, textEntry, worth } from '../../write';
import { match, order } from '../../write-placing';
import { outcomes } from '../specification';

const { lo4, lo5 } = outcomes;

export const nameException = textEntry({
  title: 'Name an exception',
  difficulty: -0.6,
  stem: [
    paragraph('Which exception does this program raise? Write its name.'),
    code("prices = {'apple': 1.2}\nprint(prices['pear'])"),
  ],
  keys: [
    { match: 'text', value: 'KeyError', caseSensitive: false, marks: '2', note: 'The key is not in the dictionary' },
    {
      match: 'pattern',
      value: `KeyError:? *['"]?pear['"]?`,
      caseSensitive: false,
      marks: '2',
      note: 'With the message',
    },
    { match: 'text', value: 'IndexError', caseSensitive: false, marks: '0', note: 'That is for sequences' },
  ],
  feedback: 'A dictionary raises a KeyError for a key that it does not hold.',
  ...worth(lo4, '2'),
});

export const defaultList = choice({
  title: 'Find the fault in a default value',
  difficulty: 1.3,
  stem: [
    paragraph(
      'A program calls this function once for each file. From the second file on the result holds rows of earlier files. Why?',
    ),
    code(
      'def read(path, rows=[]):\n    with open(path) as file:\n        for line in file:\n            rows.append(line.strip())\n    return rows',
    ),
  ],
  options: [
    'The file is not closed before the next one is opened, so that its lines are read again.',
    'strip() removes the line ends, so that lines of several files run together.',
    'append() copies the whole list each time that it is called.',
    'The default list is made once, with the function, and kept between calls.',
  ],
  correct: [3],
  lure: [0],
  feedback: 'A default value belongs to the function, not to the call. Write rows=None and make the list inside.',
  ...worth(lo4, '2'),
});

export const mendingOrder = order({
  title: 'Order the steps of mending a fault',
  difficulty: -0.1,
  stem: [
    paragraph(
      'A report shows a total that is too high for one shop. Put the steps of mending the program in the order in which you take them.',
    ),
  ],
  steps: [
    'Find the smallest input that gives the wrong total',
    'Write a test with this input; it fails',
    'Change the program',
    'Run the new test; it passes',
    'Run all the other tests again',
  ],
  lure: [0, 2, 1, 3, 4],
  feedback: 'A test that never failed proves nothing: write it and see it fail before you change the program.',
  ...worth(lo4, '3'),
});

export const catchingTests = choice({
  title: 'Choose tests that catch the fault',
  difficulty: 1.1,
  stem: [
    paragraph(
      'This function should return the share of missing values in a column. Which of the tests fail because of a fault in it? Choose all that apply.',
    ),
    code('def share_missing(values):\n    missing = sum(1 for v in values if not v)\n    return missing / len(values)'),
  ],
  options: [
    'share_missing([None, 1]) should be 0.5',
    'share_missing([0, 1, 2, 3]) should be 0.0',
    "share_missing(['a', 'b']) should be 0.0",
    'share_missing([]) should be 0.0',
    'share_missing([None, None]) should be 1.0',
  ],
  correct: [1, 3],
  lure: [0, 3],
  rule: 'netCorrect',
  feedback: '“not v” is also true for 0, and an empty column divides by zero.',
  ...worth(lo4, '3'),
});

export const traceLoop = number({
  title: 'Trace a loop over readings',
  difficulty: 0.2,
  stem: [
    paragraph('What does this program print?'),
    code(
      'count = 0\nfor value in [3, None, 8, 0, 5]:\n    if value is None:\n        break\n    count += 1\nprint(count)',
    ),
  ],
  keys: [
    ['1', '0', '2', 'The loop ends at the first missing value'],
    ['4', '0', '0', 'Read break as continue'],
    ['3', '0', '0', 'Left out the zero as well'],
  ],
  feedback: 'break leaves the loop. To skip one value and go on, the program needs continue.',
  ...worth(lo4, '2'),
});

export const shareWithoutNames = choice({
  title: 'Share a data set without naming people',
  difficulty: -0.4,
  stem: [
    paragraph(
      'You publish a table of delivery times by courier. It has names, badge numbers and postcodes of couriers. Which step protects them best and still lets readers compare districts?',
    ),
  ],
  options: [
    'Replace each name by its badge number, and keep a list of both.',
    'Publish means by district, without districts of fewer than five couriers.',
    'Replace each name by the hash of the name and the postcode.',
    'Publish the table as it is, but in alphabetical order.',
  ],
  correct: [1],
  lure: [2],
  feedback: 'Whoever knows the names can make the same hashes. A mean of a large enough group names nobody.',
  ...worth(lo5, '2'),
});

export const personalOrNot = match({
  title: 'Tell apart pseudonymous and anonymous data',
  difficulty: 0.5,
  stem: [paragraph('Say for each data set what it is. A kind may fit several of them.')],
  pairs: [
    ['Readings with badge numbers; the office keeps the list of badges', 'Pseudonymous: still personal data'],
    ['Mean temperature of each room and day', 'Anonymous: no personal data'],
    ['Readings with the names of the staff on duty', 'Personal data that name a person'],
    ['Shift times with hashed names', 'Pseudonymous: still personal data'],
  ],
  targets: ['Personal data that name a person', 'Pseudonymous: still personal data', 'Anonymous: no personal data'],
  lure: [
    ['Readings with badge numbers; the office keeps the list of badges', 'Anonymous: no personal data'],
    ['Mean temperature of each room and day', 'Anonymous: no personal data'],
    ['Readings with the names of the staff on duty', 'Personal data that name a person'],
    ['Shift times with hashed names', 'Anonymous: no personal data'],
  ],
  feedback:
    'Data that somebody can tie to a person again, with a list or by trying, are personal data (GDPR, Article 4).',
  ...worth(lo5, '2'),
});
