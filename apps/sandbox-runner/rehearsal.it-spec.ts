import { runRound } from '@assay/item-bank/api';
import {
  addPart,
  newItem,
  programsToProve,
  settle,
  starterTask,
  type CodeCheck,
  type CodeInteraction,
  type CodeScheme,
  type ItemContent,
  type TaskKind,
} from '@assay/item-bank/domain';
import type { Language, Toolchain, Verdict } from '@assay/sandbox/domain';
import { startRunner, whyNoSandbox, type StartedRunner } from './testing/start-runner';

jest.setTimeout(120_000);
const reason = whyNoSandbox();
if (reason !== null) console.warn(`SKIPPED: rehearsals of each kind of task. No sandbox can run here: ${reason}`);

interface Written {
  readonly kind: TaskKind;
  readonly language: Language;
  readonly task?: Partial<CodeInteraction>;
  readonly scheme?: Partial<CodeScheme>;
  readonly checks: readonly Partial<CodeCheck>[];
  readonly right: string;
  readonly others: readonly (readonly [Verdict, string])[];
}

const SALES = 'create table sale (store text, euros int);\ninsert into sale values';
const GUESSER = (step: string) => `low, high = 1, 100
while True:
    guess = ${step}
    print(guess, flush=True)
    answer = input()
    if answer == 'right':
        break
    if answer == 'higher':
        low = guess + 1
    else:
        high = guess - 1
`;
const python = (entry: string, content: string) => ({
  ...{ language: 'python' as const, version: '3', entry },
  files: [{ path: entry, content }],
});

const TASKS: Written[] = [
  {
    kind: 'function',
    language: 'python',
    checks: [{ stdin: '[[1, 2]]', expected: '3', comparer: { kind: 'json' } }],
    right: 'def solve(values):\n    return sum(values)\n',
    others: [
      ['WA', 'def solve(values):\n    return max(values)\n'],
      ['RE', 'def solve(values):\n    return values.total\n'],
    ],
  },
  {
    kind: 'program',
    language: 'c',
    checks: [
      { stdin: '2 40\n', expected: '42\n', comparer: { kind: 'lines' } },
      { stdin: '2000000000 2000000000\n', expected: '4000000000\n', comparer: { kind: 'lines' } },
    ],
    right:
      '#include <stdio.h>\nint main(void) { long a, b; scanf("%ld %ld", &a, &b); printf("%ld\\n", a + b); return 0; }\n',
    others: [
      [
        'WA',
        '#include <stdio.h>\nint main(void) { int a, b; scanf("%d %d", &a, &b); printf("%d\\n", a + b); return 0; }\n',
      ],
      ['CE', '#include <stdio.h>\nint main(void) { return a; }\n'],
    ],
  },
  {
    kind: 'program',
    language: 'python',
    scheme: {
      checker: python(
        'checker.py',
        'import sys\n_, expected, output = [open(path).read() for path in sys.argv[1:4]]\nsys.exit(42 if sorted(output.split()) == sorted(expected.split()) else 43)\n',
      ),
    },
    checks: [{ stdin: '', expected: 'a b c', comparer: { kind: 'checker' } }],
    right: 'print("c b a")\n',
    others: [['WA', 'print("a b")\n']],
  },
  {
    kind: 'query',
    language: 'sql',
    checks: [
      {
        files: [{ path: 'data.sql', content: `${SALES} ('A', 3), ('B', 4), ('A', 5);` }],
        expected: '{"columns":["store","euros"],"rows":[["A",8],["B",4]]}',
        comparer: { kind: 'table', ordered: false },
      },
    ],
    right: 'select store, sum(euros) as euros from sale group by store;\n',
    others: [['WA', 'select store, max(euros) as euros from sale group by store;\n']],
  },
  {
    kind: 'interactive',
    language: 'python',
    scheme: {
      interactor: python(
        'interactor.py',
        `import sys
secret = int(open(sys.argv[1]).readline()) if len(sys.argv) > 1 else 37
for _ in range(7):
    guess = int(input())
    if guess == secret:
        print('right', flush=True)
        sys.exit(42)
    print('higher' if guess < secret else 'lower', flush=True)
sys.exit(43)
`,
      ),
    },
    checks: [{ stdin: '37\n', expected: '', comparer: { kind: 'lines' } }],
    right: GUESSER('(low + high) // 2'),
    others: [['WA', GUESSER('low')]],
  },
];

(reason === null ? describe : describe.skip)('A rehearsal in the sandbox', () => {
  let runner: StartedRunner;
  let toolchains: readonly Toolchain[];
  beforeAll(async () => {
    runner = await startRunner({ mode: 'polled' });
    ({ toolchains } = await runner.client.capability());
  });
  afterAll(() => runner?.stop());

  it.each(TASKS.map((written) => [`${written.kind} in ${written.language}`, written] as const))(
    'finds of each program what its author declared where the work is: %s',
    async (_title, written) => {
      const installed = toolchains.find(({ language }) => language === written.language);
      if (!installed) return console.warn(`SKIPPED: ${written.language} is not on this machine.`);
      const item = itemOf(written, installed.version);
      const found = [];
      for (const program of programsToProve(item)) {
        const { round, place } = await runRound(runner.client, item, program, null);
        expect(place.toolchain.language).toBe(written.language);
        found.push([program.declared, round.verdict, round.verdict === program.declared ? '' : round.reason]);
      }
      expect(found).toEqual([['AC', 'AC', ''], ...written.others.map(([verdict]) => [verdict, verdict, ''])]);
    },
  );
});

function itemOf({ kind, language, task, scheme, checks, right, others }: Written, version: string): ItemContent {
  const blank = addPart(newItem('Rehearsed', 'en'), 'code');
  const starter = starterTask(kind, language);
  const files = (content: string) => [{ path: starter.entry, content }];
  const written = checks.map((check, at) => ({
    ...{ id: `c${at + 1}`, title: `Check ${at + 1}`, stdin: '', expected: '', comparer: { kind: 'lines' as const } },
    ...check,
  }));
  const [interaction] = blank.delivery.interactions as [CodeInteraction];
  return settle({
    ...blank,
    delivery: {
      ...blank.delivery,
      interactions: [{ ...interaction, ...starter, version, visibleChecks: written.slice(0, 1), ...task }],
    },
    secret: {
      ...blank.secret,
      schemes: {
        [interaction.id]: {
          kind: 'code',
          hiddenChecks: written.slice(1),
          checks: written.map(({ id }) => ({ checkId: id, outcomeId: null, marks: '1', mustPass: false })),
          referenceSolution: files(right),
          solutions: others.map(([verdict, content], at) => ({ name: `${at}`, verdict, files: files(content) })),
          ...scheme,
        },
      },
    },
  });
}
