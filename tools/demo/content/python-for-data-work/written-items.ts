import { element, paragraph, text, type ContentNode } from '@assay/item-bank/domain';
import { choice, code, extendedText, inlineCode, number, textEntry, words, type WrittenItem } from '../write';
import { outcomes } from './specification';

const { lo1, lo2, lo3, lo4, lo5 } = outcomes;
const worth = (outcome: { id: string }, marks: string) => ({ outcomeId: outcome.id, marks });

export const sensorLog = {
  title: 'Two days of a sensor log',
  language: 'en',
  body: [
    paragraph(
      'A cold store at Vestholm harbour records the temperature of two rooms. A program writes one row for each reading. A reading that did not arrive is left empty. Staff badge numbers show who was in the room.',
    ),
    table(
      ['Time', 'Room', 'Temperature (°C)', 'Badge'],
      [
        ['2025-03-01 06:00', 'T1', '2.1', '4471'],
        ['2025-03-01 12:00', 'T1', '', '4471'],
        ['2025-03-01 18:00', 'T1', '2.5', '–'],
        ['2025-03-01 06:00', 'T2', '-18.2', '5820'],
        ['2025-03-01 12:00', 'T2', '-17.6', '5820'],
        ['2025-03-02 06:00', 'T1', '2.3', '4471'],
        ['2025-03-02 12:00', 'T1', '9.8', '4471'],
        ['2025-03-02 18:00', 'T1', '2.2', '–'],
      ],
    ),
    paragraph('On 2 March at 11:50 the door of room T1 stood open for 15 minutes while goods came in.'),
  ],
};

export const writtenItems: readonly WrittenItem[] = [
  choice({
    title: 'Convert an empty field to a number',
    stem: [words('A column is read from a file as text. What happens in ', inlineCode("float('')"), '?')],
    options: ['It raises a ValueError.', 'It gives 0.0.', 'It gives None.', 'It gives nan.'],
    correct: [0],
    ...worth(lo1, '2'),
  }),
  choice({
    title: 'Decide what counts as missing',
    stem: [
      paragraph(
        'A column “age” of a survey holds the values below. Which of them should be treated as missing before a mean is taken? Choose all that apply.',
      ),
    ],
    options: [
      'An empty field',
      'The text n/a',
      '-1, which the form stored for “no answer”',
      '0, for a child under one year',
      '104',
      'The text 34 with a space in front',
    ],
    correct: [0, 1, 2],
    rule: 'netCorrect',
    ...worth(lo1, '3'),
  }),
  textEntry({
    title: 'Write the format of a date',
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
    ...worth(lo1, '2'),
  }),
  number({
    title: 'Take a mean with a reading missing',
    stimulus: sensorLog.title,
    stem: [paragraph('What is the mean temperature of room T1 on 1 March, when missing readings are left out?')],
    suffix: '°C',
    units: ['°C', 'C'],
    keys: [
      ['2.3', '0.005', '2', 'Mean of the two readings that arrived'],
      ['1.53', '0.01', '0', 'Took the missing reading for 0'],
    ],
    ...worth(lo2, '2'),
  }),
  number({
    title: 'Find the median of a day',
    stimulus: sensorLog.title,
    stem: [paragraph('What is the median temperature of room T1 on 2 March?')],
    suffix: '°C',
    units: ['°C', 'C'],
    keys: [
      ['2.3', '0', '2', 'Middle of 2.2, 2.3 and 9.8'],
      ['4.77', '0.01', '0', 'Took the mean'],
      ['9.8', '0', '0', 'Took the middle row without sorting'],
    ],
    ...worth(lo2, '2'),
  }),
  choice({
    title: 'Choose a measure for skewed data',
    stem: [
      paragraph(
        'The order values of a web shop are mostly between €20 and €60; a few orders of companies are above €5,000. Which measure describes a typical order, and why?',
      ),
    ],
    options: [
      'The median, because a few very large orders hardly move it.',
      'The mean, because it uses every value.',
      'The maximum, because it shows what is possible.',
      'The standard deviation, because the values differ a lot.',
    ],
    correct: [0],
    ...worth(lo2, '2'),
  }),
  choice({
    title: 'Predict an inner join',
    stem: [
      paragraph(
        '“orders” has five rows with the customer numbers 1, 1, 2, 3 and 9. “customers” has one row each for 1, 2, 3 and 4. How many rows has the inner join on the customer number?',
      ),
    ],
    options: ['4', '5', '3', '6'],
    correct: [0],
    ...worth(lo3, '2'),
  }),
  number({
    title: 'Count the rows of a left join',
    stem: [
      paragraph(
        '“customers” has one row each for the numbers 1, 2, 3 and 4. “orders” has five rows with the customer numbers 1, 1, 2, 3 and 9. How many rows has the left join of customers with orders, customers on the left?',
      ),
    ],
    keys: [
      ['5', '0', '2', 'Customer 1 twice, 2, 3, and 4 without an order'],
      ['4', '0', '0', 'Forgot that customer 1 has two orders'],
      ['6', '0', '0', 'Kept the order of customer 9, as an outer join does'],
    ],
    ...worth(lo3, '2'),
  }),
  textEntry({
    title: 'Name an exception',
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
    ...worth(lo4, '2'),
  }),
  choice({
    title: 'Find the fault in a default value',
    stem: [
      paragraph(
        'A program calls this function once for each file. From the second file on the result holds rows of earlier files. Why?',
      ),
      code(
        'def read(path, rows=[]):\n    with open(path) as file:\n        for line in file:\n            rows.append(line.strip())\n    return rows',
      ),
    ],
    options: [
      'The default list is made once, when the function is defined, and kept between calls.',
      'The file is not closed before the next one is opened.',
      'strip() removes the line ends, so that lines run together.',
      'append() copies the list each time.',
    ],
    correct: [0],
    ...worth(lo4, '2'),
  }),
  choice({
    title: 'Choose tests that catch the fault',
    stem: [
      paragraph(
        'This function should return the share of missing values in a column. Which of the tests fail because of a fault in it? Choose all that apply.',
      ),
      code(
        'def share_missing(values):\n    missing = sum(1 for v in values if not v)\n    return missing / len(values)',
      ),
    ],
    options: [
      'share_missing([0, 1, 2, 3]) should be 0.0',
      'share_missing([]) should be 0.0',
      'share_missing([None, 1]) should be 0.5',
      "share_missing(['a', 'b']) should be 0.0",
      'share_missing([None, None]) should be 1.0',
    ],
    correct: [0, 1],
    rule: 'netCorrect',
    ...worth(lo4, '3'),
  }),
  choice({
    title: 'Share a data set without naming people',
    stem: [
      paragraph(
        'You publish a table of delivery times by courier. It has names, badge numbers and postcodes of couriers. Which step protects them best and still lets readers compare districts?',
      ),
    ],
    options: [
      'Publish means by district, and leave out districts with fewer than five couriers.',
      'Replace each name by its badge number.',
      'Replace each name by the hash of the name.',
      'Publish the table as it is, but in alphabetical order.',
    ],
    correct: [0],
    ...worth(lo5, '2'),
  }),
  extendedText({
    title: 'Explain why two measures disagree',
    stimulus: sensorLog.title,
    stem: [
      paragraph(
        'The mean of room T1 on 2 March is 4.77 °C, its median 2.3 °C. Explain to the shift leader, who does not program, which of the two describes the room, and what happened. Refer to the readings.',
      ),
    ],
    words: 100,
    criteria: [
      {
        id: 'r1',
        title: 'Uses the readings',
        outcomeId: lo2.id,
        marks: '3',
        levels: levels('none', 'names a reading', 'compares readings', 'compares and computes'),
      },
      {
        id: 'r2',
        title: 'Explains the cause',
        outcomeId: lo5.id,
        marks: '3',
        levels: levels('none', 'asserts', 'explains', 'explains in words for the reader'),
      },
    ],
    guidance:
      'The open door raised one reading of three. Accept any wording that ties the outlier to the door and says that the median is hardly moved by it.',
    modelAnswer:
      'On 2 March room T1 was at 2.3, 9.8 and 2.2 °C. The 9.8 was read at 12:00, just after the door had stood open for a quarter of an hour. One reading of three pulls the mean up to 4.77 °C, although the room was near 2.3 °C before and after. The median, 2.3 °C, describes the room; the 9.8 describes the open door.',
  }),
  extendedText({
    title: 'Review a program of a colleague',
    stimulus: sensorLog.title,
    stem: [
      paragraph(
        'A colleague wrote this program for the log, and wants to send its output to all customers of the cold store. Name the fault in it, write down a test that shows the fault, and say what should not be sent.',
      ),
      code(
        "def report(rows):\n    total = 0\n    for time, room, value, badge in rows:\n        total += float(value or 0)\n    print('mean', total / len(rows))\n    for row in rows:\n        print(row)",
      ),
    ],
    words: 150,
    criteria: [
      {
        id: 'r1',
        title: 'Finds the fault',
        outcomeId: lo4.id,
        marks: '3',
        levels: levels('none', 'suspects the empty value', 'says what goes wrong', 'and how to correct it'),
      },
      {
        id: 'r2',
        title: 'Gives a test',
        outcomeId: lo4.id,
        marks: '2',
        levels: levels('none', 'input only', 'input and expected result'),
      },
      {
        id: 'r3',
        title: 'Protects personal data',
        outcomeId: lo5.id,
        marks: '3',
        levels: levels('none', 'mentions badges', 'why badges point to people', 'and what to send instead'),
      },
    ],
    guidance:
      'The fault: a missing value counts as 0 in the sum and in the number of rows. Mixing the two rooms may be named as well. Badge numbers point to members of staff.',
    modelAnswer:
      'An empty value is counted as 0 degrees and as a reading, so the mean of T1 on 1 March becomes 1.53 instead of 2.3. Leave rows without a value out of both the sum and the count. Test: report([(“…”, “T1”, “2.0”, “1”), (“…”, “T1”, “”, “1”)]) should print a mean of 2.0; it prints 1.0. The badge numbers show who was in the room at which time and must not be sent; send the mean per day and room.',
  }),
];

function levels(...descriptors: string[]) {
  return descriptors.map((descriptor, marks) => ({ marks: String(marks), descriptor }));
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): ContentNode {
  return element(
    'table',
    element('thead', element('tr', ...head.map((title) => element('th', text(title))))),
    element('tbody', ...rows.map((row) => element('tr', ...row.map((value) => element('td', text(value)))))),
  );
}
