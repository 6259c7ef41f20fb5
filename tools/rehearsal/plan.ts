import { paragraph } from '@assay/item-bank/domain';
import { randomUUID } from 'node:crypto';
import { pythonForDataWork } from '../demo/content/python-for-data-work/specification';
import { choice, number, type WrittenItem } from '../demo/content/write';
import { pythonTask } from '../demo/content/write-task';
import type { Plan } from '../demo/play/configure';

const KEYED = 12;
const CHECKS = 5;

const componentId = randomUUID();
const outcomeId = randomUUID();

/** One exam that the engine marks alone: twelve keyed items and two Python tasks of five checks. */
export const items: readonly WrittenItem[] = [
  ...Array.from({ length: KEYED / 2 }, (_, index) => sum(index)),
  ...Array.from({ length: KEYED / 2 }, (_, index) => larger(index, outcomeId)),
  task('add', 'a + b', (a, b) => a + b, outcomeId),
  task('multiply', 'a * b', (a, b) => a * b, outcomeId),
];

export const expectedMarks = KEYED + 2 * CHECKS;

export const plan: Plan = {
  code: 'REHEARSAL',
  specification: {
    ...pythonForDataWork,
    title: 'Rehearsal',
    components: [
      { id: componentId, code: 'A', title: 'Rehearsal', kind: 'written-exam', description: 'Sums and two functions.' },
    ],
    outcomes: [
      {
        id: outcomeId,
        code: 'LO1',
        statement: 'Calculate with whole numbers',
        level: null,
        criterion: 'By hand and in a program.',
        mastery: { minimum: '10', minimumEvidence: 2, componentMinima: [] },
      },
    ],
    blueprint: [{ componentId, outcomeId, marks: String(expectedMarks) }],
    awardRule: [
      { kind: 'total-marks', componentIds: [componentId], minimum: '11' },
      { kind: 'each-outcome' },
      { kind: 'award-board' },
    ],
  },
  sources: [],
  forms: [{ componentId, title: 'Rehearsal', minutes: 60, sections: [{ title: 'All', items }] }],
};

function sum(index: number): WrittenItem {
  const [a, b] = [17 + index, 25 + 2 * index];
  return number({
    title: `Sum ${index + 1}`,
    stem: [paragraph(`What is ${a} + ${b}?`)],
    keys: [[String(a + b), '0', '1', 'the sum']],
    outcomeId,
    marks: '1',
  });
}

export function larger(index: number, outcomeId: string): WrittenItem {
  return choice({
    title: `Largest number ${index + 1}`,
    stem: [paragraph(`Round ${index + 1}: which number is the largest?`)],
    options: [`${40 + index}`, `${30 + index}`, `${20 + index}`, `${10 + index}`],
    correct: [0],
    outcomeId,
    marks: '1',
  });
}

export function task(
  name: string,
  expression: string,
  solve: (a: number, b: number) => number,
  outcomeId: string,
): WrittenItem {
  return pythonTask({
    title: `Write ${name}`,
    name: `Write ${name}`,
    stem: [paragraph(`Complete ${name}(a, b) in solution.py.`)],
    files: [
      { path: 'solution.py', content: `def ${name}(a, b):\n    return None\n`, editable: true },
      {
        path: 'main.py',
        content: `import json, sys\nfrom solution import ${name}\n\nprint(json.dumps(${name}(*json.load(sys.stdin))))\n`,
        editable: false,
      },
    ],
    solution: `def ${name}(a, b):\n    return ${expression}\n`,
    checks: Array.from({ length: CHECKS }, (_, index) => ({
      title: `Check ${index + 1}`,
      input: [index, index + 3],
      expected: solve(index, index + 3),
      isVisible: index === 0,
      outcomeId,
      marks: '1',
    })),
  });
}
