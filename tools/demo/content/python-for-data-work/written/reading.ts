import { paragraph } from '@assay/item-bank/domain';
import { choice, code, inlineCode, textEntry, words, worth } from '../../write';
import { inlineChoice, match } from '../../write-placing';
import { outcomes } from '../specification';

const { lo1 } = outcomes;

export const emptyField = choice({
  title: 'Convert an empty field to a number',
  difficulty: -1.2,
  stem: [words('A column is read from a file as text. What happens in ', inlineCode("float('')"), '?')],
  options: ['It gives 0.0.', 'It gives None.', 'It raises a ValueError.', 'It gives nan.'],
  correct: [2],
  lure: [0],
  feedback: 'An empty text is not a number. Test for it before you convert, and treat the value as missing.',
  ...worth(lo1, '2'),
});

export const countsAsMissing = choice({
  title: 'Decide what counts as missing',
  difficulty: 0.3,
  stem: [
    paragraph(
      'A column “age” of a survey holds the values below. Which of them should be treated as missing before a mean is taken? Choose all that apply.',
    ),
  ],
  options: [
    'An empty field',
    '0, for a child under one year',
    'The text n/a',
    'A field that holds only a space',
    '104',
    '-1, which the form stored for “no answer”',
    'The text 34 with a space in front',
  ],
  correct: [0, 2, 3, 5],
  lure: [0, 1, 2],
  rule: 'netCorrect',
  feedback:
    'Zero and 104 are ages, however rare, and 34 only needs its space removed. The -1 is a code: taken as an age, it pulls the mean down.',
  ...worth(lo1, '4'),
});

export const dateFormat = textEntry({
  title: 'Write the format of a date',
  difficulty: 0.2,
  stem: [
    words(
      'Complete the call so that it reads dates such as ',
      inlineCode('01/03/2025'),
      ', the first of March. Write the format only.',
    ),
    code("datetime.strptime(value, '…')"),
  ],
  keys: [
    { match: 'text', value: '%d/%m/%Y', caseSensitive: true, marks: '2', note: 'The format' },
    {
      match: 'pattern',
      value: `['"]%d/%m/%Y['"]`,
      caseSensitive: true,
      marks: '2',
      note: 'The format with quotation marks',
    },
    { match: 'text', value: '%m/%d/%Y', caseSensitive: true, marks: '0', note: 'Takes the month for the day' },
    { match: 'text', value: '%d/%m/%y', caseSensitive: true, marks: '1', note: 'Reads a year of two digits' },
  ],
  feedback: '%d is the day, %m the month, and %Y a year of four digits.',
  ...worth(lo1, '2'),
});

export const readerCall = inlineChoice({
  title: 'Complete a program that reads a file',
  difficulty: -0.3,
  stem: [
    paragraph(
      'The file holds names with letters such as ø and ä, and amounts written as 1.234,50. Complete the sentences about the program that reads it.',
    ),
  ],
  text: `
Open the file with {a}, or the letters may come out wrong.

A field with a comma in it is kept whole by {b}.

To make a number of an amount, {c}.
  `,
  gaps: {
    a: { options: ["mode='rb'", "encoding='utf-8'", 'buffering=1', "errors='ignore'"], right: 1, lure: 3 },
    b: { options: ["line.split(',')", 'line.strip()', 'csv.reader', 'sorted'], right: 2, lure: 0 },
    c: {
      options: [
        'call float on it as it is',
        'remove the dot, then turn the comma into a dot',
        'turn the comma into a dot, then call int',
        'remove the comma, then call float',
      ],
      right: 1,
      lure: 3,
    },
  },
  feedback:
    'Dropping what cannot be read hides the fault. In 1.234,50 the dot groups thousands and the comma marks decimals.',
  ...worth(lo1, '3'),
});

export const repairs = match({
  title: 'Match each fault of a file to its repair',
  difficulty: -0.5,
  stem: [paragraph('Match each fault that you find in a file to the step that repairs it. One step is left over.')],
  pairs: [
    ['“Vestholm ” and “vestholm” are counted as two towns', 'strip() and lower() before comparing'],
    ['The same order is in the file twice', 'Keep one row for each order number'],
    ['Some prices are in cents, others in euros', 'Convert to one unit, by the column that names it'],
  ],
  targets: [
    'strip() and lower() before comparing',
    'Keep one row for each order number',
    'Convert to one unit, by the column that names it',
    'Delete every row that has a gap',
  ],
  lure: [
    ['“Vestholm ” and “vestholm” are counted as two towns', 'Keep one row for each order number'],
    ['The same order is in the file twice', 'Delete every row that has a gap'],
    ['Some prices are in cents, others in euros', 'Convert to one unit, by the column that names it'],
  ],
  targetMax: 1,
  feedback: 'Deleting rows with gaps repairs none of these faults, and loses data.',
  ...worth(lo1, '3'),
});
