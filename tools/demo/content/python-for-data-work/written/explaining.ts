import { paragraph } from '@assay/item-bank/domain';
import { answer } from '../../sample-answers';
import { code, criterion, extendedText } from '../../write';
import { outcomes } from '../specification';
import { sensorLog } from './sensor-log';

const { lo2, lo4, lo5 } = outcomes;

export const measuresDisagree = extendedText({
  title: 'Explain why two measures disagree',
  difficulty: 0.1,
  stimulus: sensorLog.title,
  stem: [
    paragraph(
      'The mean of room T1 on 2 March is 4.77 °C, its median 2.3 °C. Explain to the shift leader, who does not program, which of the two describes the room, and what happened. Refer to the readings.',
    ),
  ],
  words: 100,
  criteria: [
    criterion(
      'r1',
      'Uses the readings',
      lo2,
      'Names no reading.',
      'Names the reading of 9.8 °C, or says that one is high.',
      'Sets it against the other two readings of the day.',
      'And shows by figures how it moves the mean but not the median.',
    ),
    criterion(
      'r2',
      'Explains the cause to this reader',
      lo5,
      'Gives no cause.',
      'States that the door was open, without tying it to the reading.',
      'Ties the open door at 11:50 to the reading at 12:00.',
      'And says in everyday words which figure to trust, and for what.',
    ),
  ],
  guidance:
    'The open door raised one reading of three. Accept any wording that ties the outlier to the door and says that the median is hardly moved by it.',
  modelAnswer:
    'On 2 March room T1 was at 2.3, 9.8 and 2.2 °C. The 9.8 was read at 12:00, just after the door had stood open for a quarter of an hour. One reading of three pulls the mean up to 4.77 °C, although the room was near 2.3 °C before and after. The median, 2.3 °C, describes the room; the 9.8 describes the open door.',
  feedback: 'A good answer names all three readings, ties 9.8 °C to the open door, and says which figure to trust.',
  answers: [
    answer(
      'off-topic',
      '0 0',
      [
        'Python has a statistics module with mean and median, which I would import at the top.',
        'Cold stores must be kept cold because of the food safety rules.',
      ],
      [
        'You can also use pandas for this, it is faster.',
        'The temperature should be checked every hour and written down.',
        '',
      ],
    ),
    answer('very short', '1 0', [
      'The median, because 9.8 is too high.',
      'Median is right. One value is an outlier.',
      'The mean is wrong because of the 9.8.',
    ]),
    answer(
      'poor',
      '1 1',
      [
        'The mean is 4.77 and the median is 2.3 so they are not the same.',
        'Mean and median are two different averages and they often differ.',
      ],
      ['One reading is 9.8 which is a lot.', 'There is one high value in the middle of the day.'],
      [
        'I think somebody left the door open.',
        'The door was open that day for some time.',
        'Maybe the sensor was also broken.',
      ],
    ),
    answer(
      'middling',
      '2 2',
      [
        'The readings on 2 March were 2.3, 9.8 and 2.2.',
        'There are three readings that day, two of about 2 degrees and one of 9.8.',
      ],
      [
        'The 9.8 at 12:00 came because the door stood open from 11:50.',
        'At 11:50 the door was opened for 15 minutes, and ten minutes later the sensor showed 9.8.',
      ],
      [
        'So the mean is higher than the median.',
        'The mean gets pulled up by that one, the median is in the middle.',
        'That is why you should look at the median.',
      ],
    ),
    answer(
      'good',
      '3 2',
      [
        'Room T1 had 2.3 °C in the morning, 9.8 °C at noon and 2.2 °C in the evening.',
        'On 2 March we measured 2.3, 9.8 and 2.2 °C in room T1.',
      ],
      [
        'If you add them up and divide by three you get 4.77, but without the 9.8 it would be 2.25, so that one reading doubles the mean.',
        'The sum is 14.3 and a third of that is 4.77; the room itself was never near 4.77. Sorted, the middle one is 2.3, with or without a peak.',
      ],
      [
        'The high one was taken ten minutes after the door was opened for a delivery.',
        'It was read while the door stood open for goods, from 11:50 for a quarter of an hour.',
      ],
      ['The median describes the room better.', 'I would report the median.'],
    ),
    answer(
      'excellent',
      '3 3',
      [
        'Think of the three readings of 2 March in a row: 2.2, 2.3 and 9.8 °C.',
        'On 2 March the room was at 2.3 °C in the morning, 9.8 °C at noon and 2.2 °C in the evening.',
      ],
      [
        'The one in the middle, 2.3, is what the room was like nearly all day. The mean shares the 9.8 out over all three, 14.3 ÷ 3 = 4.77, a temperature the room never had.',
        'Two of them are within a tenth of a degree. Without the third the mean would be 2.25 instead of 4.77, while the median would hardly change.',
      ],
      [
        'The 9.8 was read at 12:00, ten minutes after the door was opened for goods; by the evening the room was cold again.',
        'At 11:50 the door stood open for 15 minutes for a delivery, and the noon reading caught that warm air.',
      ],
      [
        'So trust 2.3 °C for the state of the room, and take the 9.8 °C as a reason to talk about deliveries, not about the cooling.',
        'For the question “was the room cold?” use the median. For “did something happen?” look at the highest reading.',
      ],
    ),
  ],
});

export const colleaguesProgram = extendedText({
  title: 'Review a program of a colleague',
  difficulty: 0.7,
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
    criterion(
      'r1',
      'Finds the fault',
      lo4,
      'Names no fault, or one that is none.',
      'Suspects the empty value, without saying what happens to it.',
      'Says that a missing value counts as 0 degrees and as a reading.',
      'And says how to correct both the sum and the count.',
    ),
    criterion(
      'r2',
      'Gives a test',
      lo4,
      'Gives no test.',
      'Gives an input that shows the fault.',
      'Gives such an input with the result that is expected.',
    ),
    criterion(
      'r3',
      'Protects personal data',
      lo5,
      'Says nothing about it.',
      'Says that badges should not be sent.',
      'Says why: with the time, a badge points to one person.',
      'And says what can be sent in place of the rows.',
    ),
  ],
  guidance:
    'The fault: a missing value counts as 0 in the sum and in the number of rows. Mixing the two rooms may be named in its place. Badge numbers point to members of staff.',
  modelAnswer:
    'An empty value is counted as 0 degrees and as a reading, so the mean of T1 on 1 March becomes 1.53 instead of 2.3. Leave rows without a value out of both the sum and the count. Test: report([(“…”, “T1”, “2.0”, “1”), (“…”, “T1”, “”, “1”)]) should print a mean of 2.0; it prints 1.0. The badge numbers show who was in the room at which time and must not be sent; send the mean per day and room.',
  feedback: 'Look at “value or 0” and at len(rows): a reading that did not arrive must count in neither of them.',
  answers: [
    answer(
      'off-topic',
      '0 0 0',
      [
        'The program is easy to read but it has no comments and no docstring.',
        'I would rename total to sum_of_values and use an f-string in the print.',
      ],
      ['It should be split over two files.', 'Printing in a loop is slow, join the lines first.', ''],
    ),
    answer('very short', '1 0 1', [
      'The empty field is a problem. Do not send badges.',
      'Something goes wrong with missing values and the badge numbers are private.',
    ]),
    answer(
      'poor',
      '1 0 1',
      [
        'float of an empty string would crash, that is why there is “or 0”, but I am not sure it is right.',
        'The fault has to do with the missing reading at 12:00.',
      ],
      [
        'To test it I would run it with the whole file and look at the output.',
        'You can test it by printing the total.',
      ],
      ['The badges should not be in the mail.', 'Customers do not need the badge numbers.'],
    ),
    answer(
      'middling',
      '2 1 1',
      [
        'With “value or 0” an empty value becomes 0 degrees, so the mean gets too low.',
        'The missing reading is added as 0 and it is also counted by len(rows).',
      ],
      ["A test would be report([('…', 'T1', '', '4471')]).", 'As a test use two rows, one with 2.0 and one empty.'],
      ['I would not send the badge column.', 'The badge numbers must not be sent to customers.'],
    ),
    answer(
      'good',
      '3 2 2',
      [
        'A missing value is taken for 0 °C and still counts as a row. Skip such rows and divide by the number of values that are there.',
        'The fault is “value or 0”: rows without a value have to be left out of the total and out of the count, for example with a list of the values that exist.',
      ],
      [
        'Test: rows with the values “2.0” and “” should give a mean of 2.0, the program gives 1.0.',
        'T1 on 1 March has 2.1, nothing, and 2.5. The expected mean is 2.3; it prints 1.53.',
      ],
      [
        'The rows have the badge and the time, so one can see who was in the room when; that is personal data.',
        'Badge 4471 with the time shows when a certain person worked, so the rows cannot be sent.',
      ],
    ),
    answer(
      'excellent',
      '3 2 3',
      [
        'An empty value enters the sum as 0 and the count as 1. Collect the values that exist first, and divide by their number; with none, say so and do not divide.',
        'Two things are wrong with the mean: gaps count as 0 degrees, and they count as readings. values = [float(v) for _, _, v, _ in rows if v] and sum(values) / len(values) cures both.',
      ],
      [
        "Test: report([('t', 'T1', '2.0', '1'), ('t', 'T1', '', '1')]) must print mean 2.0. Today it prints 1.0.",
        'A test that fails today: the three T1 rows of 1 March must give 2.3, and give 1.53.',
      ],
      [
        'Do not send the rows: badge and time together tell when one person was at work.',
        'The badge numbers are personal data, because the company knows whose they are, and the times make a profile of a shift.',
      ],
      [
        'Send the mean of each room and day, which is all that customers asked for.',
        'Customers can have one line for each room and day with mean, lowest and highest temperature.',
      ],
    ),
  ],
});
