import { inlineCode, list, words } from '../../write';
import { check, pythonTask, visible } from '../../write-task';
import { outcomes } from '../specification';

const { lo1, lo2 } = outcomes;

const START_MEANS = `def daily_means(rows):
    """Mean value for each day and sensor.

    rows: list of (timestamp, sensor, value), the timestamp as "2025-03-01 06:00".
    Returns a dictionary {(day, sensor): mean}, the mean rounded to two decimals.
    """
    return {}
`;
const MEANS_HARNESS = `import json, sys
from solution import daily_means

test = json.load(sys.stdin)
rows = [tuple(row) for row in test["rows"]] * test.get("times", 1)
result = daily_means(rows)
print(json.dumps(sorted([day, sensor, mean] for (day, sensor), mean in result.items())))
`;
const MEANS_SOLUTION = `from collections import defaultdict


def daily_means(rows):
    totals = defaultdict(lambda: [0.0, 0])
    for timestamp, sensor, value in rows:
        if value is None:
            continue
        total = totals[timestamp[:10], sensor]
        total[0] += value
        total[1] += 1
    return {key: round(total / count, 2) for key, (total, count) in totals.items()}
`;

const WRONG = `def daily_means(rows):
    sums = {}
    counts = {}
    for timestamp, sensor, value in rows:
        key = (timestamp[:10], sensor)
        sums[key] = sums.get(key, 0) + (value or 0)
        counts[key] = counts.get(key, 0) + 1
    return {key: round(sums[key] / counts[key], 2) for key in sums}
`;
const SLOW = `def daily_means(rows):
    means = {}
    for timestamp, sensor, value in rows:
        same = [v for t, s, v in rows if t[:10] == timestamp[:10] and s == sensor and v is not None]
        if same:
            means[(timestamp[:10], sensor)] = round(sum(same) / len(same), 2)
    return means
`;
const BROKEN = `def daily_means(rows)
    result = {}
    for timestamp, sensor, value in rows:
        result[timestamp[:10], sensor] = value
    return result
`;

export const sensorMeans = pythonTask({
  difficulty: -0.6,
  title: 'Summarise sensor readings',
  name: 'Summarise sensor readings',
  stem: [
    words(
      'Complete ',
      inlineCode('daily_means(rows)'),
      ' in ',
      inlineCode('solution.py'),
      '. It takes rows of ',
      inlineCode('(timestamp, sensor, value)'),
      ' and returns the mean value for each day and sensor.',
    ),
    list(
      'A value that is missing is None. Leave such rows out.',
      'A day on which a sensor has no value at all does not appear in the result.',
      'Round each mean to two decimals.',
      'The rows come in any order, and there may be many of them.',
    ),
  ],
  files: [
    { path: 'solution.py', content: START_MEANS, editable: true },
    { path: 'main.py', content: MEANS_HARNESS, editable: false },
  ],
  solution: MEANS_SOLUTION,
  programs: { wrong: WRONG, slow: SLOW, broken: BROKEN },
  checks: [
    visible(check(lo2, '2', 'Empty input gives an empty result', { rows: [] }, [])),
    visible(
      check(
        lo1,
        '2',
        'Skips missing values',
        {
          rows: [
            ['2025-03-01 06:00', 't1', 2.1],
            ['2025-03-01 12:00', 't1', null],
            ['2025-03-01 18:00', 't1', 2.5],
          ],
        },
        [['2025-03-01', 't1', 2.3]],
      ),
    ),
    visible(
      check(
        lo2,
        '2',
        'Rounds to two decimals',
        {
          rows: [
            ['2025-03-01 06:00', 't1', 21.1],
            ['2025-03-01 12:00', 't1', 21.6],
            ['2025-03-01 18:00', 't1', 21.4],
          ],
        },
        [['2025-03-01', 't1', 21.37]],
      ),
    ),
    check(
      lo2,
      '2',
      'Keeps days and sensors apart',
      {
        rows: [
          ['2025-03-01 06:00', 't1', 1],
          ['2025-03-02 06:00', 't1', 3],
          ['2025-03-01 06:00', 't2', 5],
          ['2025-03-02 12:00', 't1', 4],
        ],
      },
      [
        ['2025-03-01', 't1', 1],
        ['2025-03-01', 't2', 5],
        ['2025-03-02', 't1', 3.5],
      ],
    ),
    check(
      lo1,
      '2',
      'A day without any value does not appear',
      {
        rows: [
          ['2025-03-01 06:00', 't1', null],
          ['2025-03-02 06:00', 't1', 3],
        ],
      },
      [['2025-03-02', 't1', 3]],
    ),
    check(
      lo2,
      '2',
      'Zero and negative values count',
      {
        rows: [
          ['2025-03-01 06:00', 't2', -18],
          ['2025-03-01 12:00', 't2', 0],
          ['2025-03-01 18:00', 't2', -3],
        ],
      },
      [['2025-03-01', 't2', -7]],
    ),
    check(
      lo2,
      '2',
      'Rows in any order',
      {
        rows: [
          ['2025-03-02 06:00', 't1', 4],
          ['2025-03-01 06:00', 't1', 1],
          ['2025-03-02 12:00', 't1', 2],
          ['2025-03-01 12:00', 't1', 2],
        ],
      },
      [
        ['2025-03-01', 't1', 1.5],
        ['2025-03-02', 't1', 3],
      ],
    ),
    check(
      lo2,
      '2',
      'Many rows in time',
      {
        rows: [
          ['2025-03-01 06:00', 't1', 1],
          ['2025-03-01 06:10', 't2', 2],
          ['2025-03-02 06:00', 't1', 3],
          ['2025-03-03 06:00', 't3', null],
        ],
        times: 25_000,
      },
      [
        ['2025-03-01', 't1', 1],
        ['2025-03-01', 't2', 2],
        ['2025-03-02', 't1', 3],
      ],
    ),
  ],
});
