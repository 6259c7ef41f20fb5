import { inlineCode, list, words } from '../../write';
import { check, mustPass, pythonTask, visible } from '../../write-task';
import { outcomes } from '../specification';

const { lo1, lo2 } = outcomes;

const START = `def alarms(readings, limit, minutes):
    """Times at which a room was too warm for too long.

    readings: list of (minute, temperature), the minute counted from midnight; None is a missing temperature.
    Returns a list of (first minute, last minute, highest temperature), earliest first.
    """
    return []
`;
const HARNESS = `import json, sys
from solution import alarms

test = json.load(sys.stdin)
readings = [tuple(reading) for reading in test["readings"]]
if "many" in test:
    readings = [(n, 9.0 if n % 10 < 6 else 2.0) for n in range(test["many"])]
found = alarms(readings, test["limit"], test["minutes"])
print(json.dumps(len(found) if "many" in test else [list(alarm) for alarm in found]))
`;
const RIGHT = `def alarms(readings, limit, minutes):
    found = []
    run = []
    known = sorted((minute, value) for minute, value in readings if value is not None)
    for minute, value in known + [(None, limit)]:
        if value > limit:
            run.append((minute, value))
            continue
        if run and run[-1][0] - run[0][0] >= minutes:
            found.append((run[0][0], run[-1][0], max(value for _, value in run)))
        run = []
    return found
`;
const WRONG = `def alarms(readings, limit, minutes):
    found = []
    start = None
    for minute, value in sorted(r for r in readings if r[1] is not None):
        if value > limit:
            if start is None:
                start = minute
                highest = value
            highest = max(highest, value)
            last = minute
        elif start is not None:
            if last - start >= minutes:
                found.append((start, last, highest))
            start = None
    return found
`;
const SLOW = `def alarms(readings, limit, minutes):
    readings = sorted(r for r in readings if r[1] is not None)
    found = []
    for first, value in readings:
        if value <= limit or any(start <= first <= end for start, end, _ in found):
            continue
        cool = [m for m, v in readings if m > first and v <= limit]
        end = min(cool) if cool else float("inf")
        run = [(m, v) for m, v in readings if first <= m < end]
        if run[-1][0] - first >= minutes:
            found.append((first, run[-1][0], max(v for _, v in run)))
    return found
`;
const BROKEN = `def alarms(readings, limit, minutes):
    found = []
    for minute, value in readings:
        if value > limit:
            found.append((minute, minute, value)
    return found
`;

export const alarms = pythonTask({
  title: 'Find when a cold store was too warm',
  name: 'Find when a cold store was too warm',
  difficulty: 0.9,
  stem: [
    words(
      'Complete ',
      inlineCode('alarms(readings, limit, minutes)'),
      ' in ',
      inlineCode('solution.py'),
      '. It finds every time in which a room stayed above the limit for at least the given number of minutes.',
    ),
    list(
      'A reading is (minute, temperature), the minute counted from midnight. Readings come in any order.',
      'A temperature that is missing is None. Such a reading neither ends nor lengthens an alarm.',
      'An alarm lasts from its first to its last reading above the limit. A reading at or below the limit ends it.',
      'An alarm that is still going on at the last reading counts as well.',
      'Return (first minute, last minute, highest temperature) for each alarm, the earliest first.',
    ),
  ],
  files: [
    { path: 'solution.py', content: START, editable: true },
    { path: 'main.py', content: HARNESS, editable: false },
  ],
  solution: RIGHT,
  programs: { wrong: WRONG, slow: SLOW, broken: BROKEN },
  checks: [
    visible(
      mustPass(
        check(
          lo2,
          '2',
          'Finds an alarm and its highest temperature',
          {
            readings: [
              [0, 3],
              [10, 8.5],
              [20, 9.1],
              [30, 8.2],
              [40, 3],
            ],
            limit: 7,
            minutes: 20,
          },
          [[10, 30, 9.1]],
        ),
      ),
    ),
    visible(
      check(
        lo2,
        '2',
        'No alarm when it is short',
        {
          readings: [
            [0, 3],
            [10, 9],
            [15, 9],
            [20, 3],
          ],
          limit: 7,
          minutes: 10,
        },
        [],
      ),
    ),
    visible(check(lo2, '2', 'No readings, no alarm', { readings: [], limit: 7, minutes: 10 }, [])),
    check(
      lo1,
      '2',
      'Readings in any order',
      {
        readings: [
          [30, 8],
          [0, 9],
          [40, 2],
          [10, 9.5],
          [20, 8],
        ],
        limit: 7,
        minutes: 30,
      },
      [[0, 30, 9.5]],
    ),
    check(
      lo1,
      '2',
      'A missing reading does not end an alarm',
      {
        readings: [
          [0, 9],
          [10, null],
          [20, 8],
          [30, 1],
        ],
        limit: 7,
        minutes: 20,
      },
      [[0, 20, 9]],
    ),
    check(
      lo2,
      '2',
      'An alarm that is still going on counts',
      {
        readings: [
          [0, 2],
          [10, 8],
          [20, 8.4],
          [30, 8.1],
        ],
        limit: 7,
        minutes: 15,
      },
      [[10, 30, 8.4]],
    ),
    check(
      lo2,
      '2',
      'A reading at the limit ends an alarm',
      {
        readings: [
          [0, 9],
          [10, 9],
          [20, 7],
          [30, 8],
          [40, 8],
          [50, 1],
        ],
        limit: 7,
        minutes: 10,
      },
      [
        [0, 10, 9],
        [30, 40, 8],
      ],
    ),
    check(lo2, '2', 'A long log in time', { readings: [], many: 30_000, limit: 7, minutes: 5 }, 3_000),
  ],
});
