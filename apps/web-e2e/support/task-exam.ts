import { paragraph, type CodeCheck, type CodeFile } from '@assay/item-bank/domain';
import { limitsFor } from '@assay/sandbox/domain';
import { randomUUID } from 'node:crypto';
import { item, type WrittenItem } from '../../../tools/demo/content/write';
import type { Plan } from '../../../tools/demo/play/configure';
import { plan } from '../../../tools/rehearsal/plan';

const [componentId, outcomeId] = [randomUUID(), randomUUID()];
const outcome = plan.specification.outcomes[0];
if (!outcome) throw new Error('The rehearsal has no outcome.');

const READINGS = 'day,value\n2025-03-01,21.4\n2025-03-01,\n2025-03-02,19.05\n';

/** Reads what it needs on standard input, so that it can be run with an input of one's own, too. */
export const RIGHT = `import helper


def main():
    values = [float(line) for line in open(0) if line.strip()]
    print(helper.mean(values))


main()
`;
const START = `import helper


def main():
    values = [float(line) for line in open(0) if line.strip()]
    print(round(helper.mean(values)))


main()
`;
const HELPER = `def mean(values):
    return round(sum(values) / len(values), 2) if values else 0
`;

const file = (path: string, content: string, editable: boolean): CodeFile => ({ path, content, editable });
const check = (id: string, title: string, stdin: string, expected: string): CodeCheck => ({
  ...{ id, title, stdin, expected },
  comparer: { kind: 'lines' },
});

const means: WrittenItem = item(
  {
    title: 'Mean of the readings',
    stem: [paragraph('Print the mean of the numbers on standard input, rounded to two decimals.')],
  },
  [
    {
      interaction: {
        ...{ id: 'i1', kind: 'code', prompt: [], title: 'Mean of the readings', language: 'python', version: '3' },
        files: [
          file('solution.py', START, true),
          file('helper.py', HELPER, false),
          file('data/readings.csv', READINGS, false),
        ],
        ...{ entry: 'solution.py', limits: limitsFor('python', { cpuMs: 2000 }), newFiles: true },
        visibleChecks: [
          check('c1', 'No reading gives nothing', '', '0\n'),
          check('c2', 'Rounds to two decimals', '21.4\n21.34\n', '21.37\n'),
        ],
      },
      scheme: {
        kind: 'code',
        hiddenChecks: [check('c3', 'Many readings', '1\n2\n4\n', '2.33\n')],
        checks: ['c1', 'c2', 'c3'].map((checkId) => ({ checkId, outcomeId, marks: '1', mustPass: false })),
        referenceSolution: [{ path: 'solution.py', content: RIGHT }],
      },
    },
  ],
);

/** A practical exam of one task, with files of three kinds and a mistake to find. */
export const taskPlan: Plan = {
  code: 'TASK',
  specification: {
    ...plan.specification,
    title: 'Reading data',
    components: [{ id: componentId, code: 'B', title: 'Practical exam', kind: 'practical-exam', description: 'Data.' }],
    outcomes: [{ ...outcome, id: outcomeId, mastery: { minimum: '1', minimumEvidence: 1, componentMinima: [] } }],
    blueprint: [{ componentId, outcomeId, marks: '3' }],
    awardRule: [
      { kind: 'total-marks', componentIds: [componentId], minimum: '1' },
      { kind: 'each-outcome' },
      { kind: 'award-board' },
    ],
  },
  sources: [],
  forms: [{ componentId, title: 'Readings', minutes: 60, sections: [{ title: 'Task', items: [means] }] }],
};
