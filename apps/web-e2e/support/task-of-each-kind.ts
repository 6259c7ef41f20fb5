import type { CodeCheck, CodeFile, CodeInteraction, CodeScheme, TaskKind } from '@assay/item-bank/domain';
import { paragraph, starterTask } from '@assay/item-bank/domain';
import type { Language, Toolchain } from '@assay/sandbox/domain';
import { randomUUID } from 'node:crypto';
import { criterion, item, type WrittenItem } from '../../../tools/demo/content/write';
import type { Plan } from '../../../tools/demo/play/configure';
import { plan } from '../../../tools/rehearsal/plan';

const [componentId, outcome] = [randomUUID(), { id: randomUUID() }];
const [model] = plan.specification.outcomes;
if (!model) throw new Error('The rehearsal has no outcome.');

/** A task as its author sets it, and what the candidate of the journey makes of it. */
export interface SmallTask {
  readonly kind: TaskKind;
  readonly language: Language;
  readonly title: string;
  readonly asked: string;
  readonly visible: readonly Partial<CodeCheck>[];
  readonly hidden: Partial<CodeCheck>;
  readonly right: string;
  /** Where the candidate falls for a mistake that only the hidden check finds. */
  readonly typed?: string;
  readonly files?: readonly CodeFile[];
  readonly scheme?: Partial<CodeScheme>;
}

/** A check for an input, by what it gives. */
const lines = (stdin: string, expected: string): Partial<CodeCheck> => ({ stdin, expected });
const json = (input: unknown, expected: unknown): Partial<CodeCheck> => ({
  ...{ stdin: JSON.stringify(input), expected: JSON.stringify(expected) },
  comparer: { kind: 'json' },
});
type Sale = readonly [store: string, euros: number];
const rows = (stdin: string, sales: readonly Sale[], found: readonly Sale[]): Partial<CodeCheck> => ({
  stdin,
  files: [
    {
      path: 'data.sql',
      content: `create table sale (store text, euros int);
insert into sale values ${sales.map(([store, euros]) => `('${store}', ${euros})`).join(', ')};
`,
    },
  ],
  expected: JSON.stringify({ columns: ['store', 'euros'], rows: found }),
  comparer: { kind: 'table', ordered: true },
});
const tree = (log: string, count: string): Partial<CodeCheck> => ({
  files: [{ path: 'logs/a.log', content: log }],
  expected: JSON.stringify([{ path: 'logs/a.log' }, { path: 'count.txt', content: count }]),
  comparer: { kind: 'tree' },
});
const OUT = { probe: 'text', selector: '#out' };
const MORE = { do: 'click', selector: '#more' };
const VISITS = 'store,visits\nNorth,3\nSouth,4\nNorth,5\n';
const csv = (content: string, expected: string): Partial<CodeCheck> => ({
  ...{ files: [{ path: 'visits.csv', content }], expected },
  comparer: { kind: 'table', ordered: false, header: true },
});

const INTERACTOR = `import sys

for number in open('input').read().split():
    print(number, flush=True)
    if int(input()) != 2 * int(number):
        sys.exit(43)
print('0', flush=True)
sys.exit(42)
`;

/** Solutions are typed: no line of one begins with blanks, and no bracket stays open at the end of a line. */
const TASKS: readonly SmallTask[] = [
  {
    ...{ kind: 'program', language: 'c', title: 'Sum of two' },
    asked: 'Print the sum of the two whole numbers on standard input.',
    visible: [lines('2 40\n', '42\n')],
    hidden: lines('2000000000 2000000000\n', '4000000000\n'),
    right: `#include <stdio.h>
int main(void) { long a, b; scanf("%ld %ld", &a, &b); printf("%ld\\n", a + b); return 0; }
`,
    typed: `#include <stdio.h>
int main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); return 0; }
`,
  },
  {
    ...{ kind: 'function', language: 'javascript', title: 'Sum of all' },
    asked: 'Complete solve(values). It gives back the sum of all values.',
    visible: [json([[1, 2, 3]], 6)],
    hidden: json([[]], 0),
    right: 'export function solve(values) { return values.reduce((sum, value) => sum + value, 0); }\n',
  },
  {
    ...{ kind: 'query', language: 'sql', title: 'Sales of each store' },
    asked: 'Find the sales of each store in euros, in the order of the stores.',
    visible: [
      rows(
        '',
        [
          ['B', 4],
          ['A', 3],
          ['A', 5],
        ],
        [
          ['A', 8],
          ['B', 4],
        ],
      ),
    ],
    hidden: rows('', [['C', 1]], [['C', 1]]),
    right: 'select store, sum(euros) as euros from sale group by store order by store;\n',
  },
  {
    ...{ kind: 'change', language: 'sql', title: 'Small sales' },
    asked: 'Delete all sales below 4 euros.',
    visible: [
      rows(
        'select store, euros from sale order by store',
        [
          ['A', 3],
          ['B', 4],
        ],
        [['B', 4]],
      ),
    ],
    hidden: rows('select store, euros from sale', [['C', 1]], []),
    right: 'delete from sale where euros < 4;\n',
  },
  {
    ...{ kind: 'commandLine', language: 'bash', title: 'Lines of a log' },
    asked: 'Write the number of lines in logs/a.log into count.txt.',
    visible: [tree('one\ntwo\n', '2')],
    hidden: tree('one\n', '1'),
    right: 'grep -c "" logs/a.log > count.txt\n',
  },
  {
    ...{ kind: 'webPage', language: 'web', title: 'Counter' },
    asked: 'A page with the title Counter, a number (id out) that begins at 0, and a button (id more) that adds one.',
    visible: [
      json(
        [{ probe: 'title' }, OUT],
        [
          { probe: 'title', found: 'Counter' },
          { ...OUT, found: '0' },
        ],
      ),
    ],
    hidden: json([MORE, MORE, OUT], [{ ...OUT, found: '2' }]),
    right: `<!doctype html>
<html lang="en"><title>Counter</title><p id="out">0</p><button id="more">More</button>
<script>more.onclick = () => { out.textContent = Number(out.textContent) + 1; };</script></html>
`,
  },
  {
    ...{ kind: 'interactive', language: 'python', title: 'Doubles on demand' },
    asked: 'Answer each number with its double, line by line, until you are given 0.',
    visible: [lines('3 5\n', '')],
    hidden: lines('-7 1000\n', ''),
    right: 'for line in iter(input, "0"): print(2 * int(line), flush=True)\n',
    scheme: {
      interactor: {
        ...{ language: 'python', version: '3', entry: 'interactor.py' },
        files: [{ path: 'interactor.py', content: INTERACTOR }],
      },
    },
  },
  {
    ...{ kind: 'program', language: 'python', title: 'Visits of each store' },
    asked: 'Read visits.csv with the module csv, and print the visits of each store as CSV.',
    files: [{ path: 'visits.csv', content: VISITS, editable: false }],
    visible: [
      csv(VISITS, 'store,visits\nSouth,4\nNorth,8\n'),
      { structure: [{ rule: 'require', what: 'import', name: 'csv' }] },
    ],
    hidden: csv('store,visits\n"East, old",1\n', 'store,visits\n"East, old",1\n'),
    right: `import csv, sys
rows = list(csv.DictReader(open("visits.csv")))
out = csv.writer(sys.stdout)
out.writerow(["store", "visits"])
for store in {row["store"] for row in rows}: out.writerow([store, sum(int(row["visits"]) for row in rows if row["store"] == store)])
`,
    scheme: {
      criteria: [criterion('k1', 'Names say what they hold', outcome, 'none does', 'some do', 'all do')],
      guidance: 'Look at the names alone.',
    },
  },
];

/** Those that this runner can run. */
export const tasksFor = (toolchains: readonly Toolchain[]): readonly SmallTask[] =>
  TASKS.filter(({ language }) => toolchains.some((installed) => installed.language === language));
export const leftOut = (tasks: readonly SmallTask[]): readonly string[] =>
  TASKS.filter((task) => !tasks.includes(task)).map(({ kind, language }) => `${kind} in ${language}`);

/** The titles of the checks, which are worth a mark each. */
export const checksOf = ({ visible }: SmallTask): readonly string[] => [
  ...visible.map(({ structure }, at) => (structure ? 'Uses the module' : `Example ${at + 1}`)),
  'Kept back',
];
const marksOf = (task: SmallTask): number =>
  checksOf(task).length + (task.scheme?.criteria ?? []).reduce((sum, { marks }) => sum + Number(marks), 0);
export const fullMarks = (tasks: readonly SmallTask[]): number => tasks.reduce((sum, task) => sum + marksOf(task), 0);

/** One practical exam of all these tasks. */
export function planOf(tasks: readonly SmallTask[], toolchains: readonly Toolchain[]): Plan {
  const items = tasks.map((task) => written(task, toolchains));
  return {
    code: 'KINDS',
    specification: {
      ...plan.specification,
      title: 'Tasks of each kind',
      components: [
        { id: componentId, code: 'B', title: 'Practical exam', kind: 'practical-exam', description: 'All.' },
      ],
      outcomes: [{ ...model!, id: outcome.id, mastery: { minimum: '1', minimumEvidence: 1, componentMinima: [] } }],
      blueprint: [{ componentId, outcomeId: outcome.id, marks: String(fullMarks(tasks)) }],
      awardRule: [
        { kind: 'total-marks', componentIds: [componentId], minimum: '1' },
        { kind: 'each-outcome' },
        { kind: 'award-board' },
      ],
    },
    sources: [],
    forms: [{ componentId, title: 'One of each kind', minutes: 60, sections: [{ title: 'Tasks', items }] }],
  };
}

/** A task asks for no more than it needs: any release of the language that is here. */
const mainVersion = ({ version }: Toolchain) => version.split('.')[0]!;

function written(task: SmallTask, toolchains: readonly Toolchain[]): WrittenItem {
  const { kind, language, title, asked, files = [], scheme } = task;
  const starter = starterTask(kind, language);
  const titles = checksOf(task);
  const checks = [...task.visible, task.hidden].map((check, at): CodeCheck => ({
    ...{ id: `c${at + 1}`, title: titles[at]!, stdin: '', expected: '', comparer: { kind: 'lines' } },
    ...check,
  }));
  const interaction: CodeInteraction = {
    ...{ id: 'i1', kind: 'code', prompt: [], title, ...starter },
    version: mainVersion(toolchains.find((installed) => installed.language === language)!),
    files: [...starter.files, ...files],
    visibleChecks: checks.slice(0, -1),
  };
  return item({ title, stem: [paragraph(asked)] }, [
    {
      interaction,
      scheme: {
        kind: 'code',
        hiddenChecks: checks.slice(-1),
        checks: checks.map(({ id }) => ({ checkId: id, outcomeId: outcome.id, marks: '1', mustPass: false })),
        referenceSolution: [{ path: starter.files[0]!.path, content: task.right }],
        solutions: task.typed
          ? [{ name: 'A common mistake', verdict: 'WA', files: [{ path: starter.entry, content: task.typed }] }]
          : [],
        ...scheme,
      },
    },
  ]);
}
