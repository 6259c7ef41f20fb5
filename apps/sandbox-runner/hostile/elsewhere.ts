import type { LineElsewhere } from './line';

/** What the sandbox does not decide: the tests that hold it stand with those who do. */
export const ELSEWHERE: readonly LineElsewhere[] = [
  {
    line: 81,
    title: 'time as a channel out of hidden checks',
    file: 'libs/item-bank/domain/candidate/candidate-item.spec.ts',
    test: 'tells how many hidden checks there are and what they are worth, not what they are',
  },
  {
    line: 82,
    title: 'verdicts and errors as a channel out of hidden checks',
    file: 'libs/delivery/api/attempt/attempt.it-spec.ts',
    test: 'holds nothing of keys, hidden checks, rubrics or identifiers, in any answer',
  },
  {
    line: 87,
    title: 'characters that turn the direction of reading, or have no width',
    file: 'libs/delivery/feature-sitting/task/results/visible-text.spec.ts',
    test: 'marks what turns the direction of reading or has no width',
  },
  {
    line: 88,
    title: 'archives that are bombs, leave their folder or hold links',
    file: 'libs/item-bank/api/exchange/read-zip.it-spec.ts',
    test: 'is refused when it was made to fill a disk (42.zip and its kind)',
  },
];
