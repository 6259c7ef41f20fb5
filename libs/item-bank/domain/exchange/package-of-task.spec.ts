import { limitsFor, showText, type Comparer, type Verdict } from '@assay/sandbox/domain';
import fc from 'fast-check';
import { paragraph } from '../content/content';
import type { CodeInteraction } from '../item/interaction';
import { schemeOf, type ItemContent } from '../item/item';
import type { CodeScheme } from '../item/mark-scheme';
import { itemOf } from '../testing/items';
import { readYaml } from './package.fixture';
import { packageOfTask, type PackageDraft } from './package-of-task';
import { isRefused, type PackageFormat } from './problem-package';
import { readPackage } from './read-package';
import { taskOfPackage } from './task-of-package';

const FORMATS: readonly PackageFormat[] = ['legacy', '2023-07-draft'];
const MIB = 1024 * 1024;

const words = fc.string({ unit: fc.constantFrom(...'abc 012.é\n"\\{}'), maxLength: 20 });
const number = fc.constantFrom(0, 1e-9, 0.5, 3);
const comparer: fc.Arbitrary<Comparer> = fc.oneof(
  fc.constantFrom<Comparer>({ kind: 'exact' }, { kind: 'lines' }, { kind: 'unordered-lines' }, { kind: 'json' }),
  fc.record({ kind: fc.constant('numbers' as const), absolute: number, relative: number }),
  fc.record(
    { kind: fc.constant('words' as const), caseSensitive: fc.constant(true), absolute: number, relative: number },
    { requiredKeys: ['kind'] },
  ),
  fc.record({ kind: fc.constant('table' as const), ordered: fc.boolean() }),
);
const check = fc.record({
  title: fc.constantFrom('Empty input', 'Large: 10^6'),
  stdin: words,
  expected: words,
  comparer,
});
const solution = fc.record({
  verdict: fc.constantFrom<Verdict>('AC', 'WA', 'TLE', 'RE', 'MLE', 'OLE', 'CE'),
  content: words.map((text) => `# ${text}`),
});
const task = fc
  .record({
    visible: fc.array(check, { maxLength: 3 }),
    hidden: fc.array(check, { minLength: 1, maxLength: 12 }),
    solutions: fc.array(solution, { maxLength: 5 }),
    cpuMs: fc.integer({ min: 100, max: 20_000 }),
    memory: fc.integer({ min: 16, max: 1024 }),
    output: fc.integer({ min: 1, max: 4 }),
  })
  .map((made) => {
    const visible = made.visible.map((each, index) => ({ id: `v${index + 1}`, ...each }));
    const hidden = made.hidden.map((each, index) => ({ id: `h${index + 1}`, ...each }));
    const limits = { cpuMs: made.cpuMs, memoryBytes: made.memory * MIB, outputBytes: made.output * MIB };
    const interaction: CodeInteraction = {
      ...{ id: 'i1', kind: 'code', prompt: [paragraph('Print it.')], title: 'Sums', language: 'python', version: '3' },
      ...{ entry: 'main.py', files: [{ path: 'main.py', content: 'pass\n', editable: true }] },
      ...{ limits: limitsFor('python', limits), visibleChecks: visible },
    };
    const scheme: CodeScheme = {
      kind: 'code',
      hiddenChecks: hidden,
      checks: [...visible, ...hidden].map(({ id }) => ({ checkId: id, outcomeId: null, marks: '1', mustPass: false })),
      referenceSolution: [{ path: 'main.py', content: 'print(input())\n' }],
      solutions: made.solutions.map(({ verdict, content }, index) => ({
        ...{ name: `s${index}`, verdict, files: [{ path: 'main.py', content }] },
      })),
    };
    return itemOf([interaction, scheme]);
  });

const exported = (item: ItemContent, format: PackageFormat): PackageDraft => {
  const made = packageOfTask(item, 'i1', format);
  if (isRefused(made)) throw new Error(made.refused);
  return made;
};
const imported = ({ files }: PackageDraft): ItemContent => {
  const read = readPackage(files, readYaml);
  if (isRefused(read)) throw new Error(read.refused);
  return taskOfPackage(read).content as ItemContent;
};
const kept = (item: ItemContent) => {
  const { title, entry, files, limits, visibleChecks } = item.delivery.interactions[0] as CodeInteraction;
  const { hiddenChecks, referenceSolution, solutions = [] } = schemeOf(item.secret, 'i1', 'code');
  const byVerdict = solutions.map((each) => ({ ...each, name: each.name.replace(/^.*\//, '') }));
  return {
    ...{ title, entry, files, limits, visibleChecks, hiddenChecks, referenceSolution },
    solutions: byVerdict.sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
};

describe('A task written as a problem package and read again', () => {
  it.each(FORMATS)('keeps its checks, its solutions and its limits (%s)', (format) => {
    fc.assert(
      fc.property(task, (item) => {
        expect(kept(imported(exported(item, format)))).toEqual(kept(item));
      }),
      { numRuns: 60 },
    );
  });
});

describe('A task written as a problem package', () => {
  const [interaction, scheme] = [fc.sample(task, { numRuns: 1, seed: 4 })[0] as ItemContent].map((item) => [
    item.delivery.interactions[0] as CodeInteraction,
    schemeOf(item.secret, 'i1', 'code'),
  ])[0] as [CodeInteraction, CodeScheme];

  it('says what is left behind', () => {
    const { notes } = exported(itemOf([interaction, { ...scheme, guidance: 'Look at the names.' }]), 'legacy');
    const sentences = notes.map(({ sentence }) => sentence).join(' ');
    expect(sentences).toContain('marks of the checks');
    expect(sentences).toContain('What examiners judge');
  });

  it('brings the program that calls a function, as the main program of every submission', () => {
    const called: CodeInteraction = {
      ...interaction,
      ...{ task: 'function', function: { file: 'solution.py', name: 'solve' }, entry: 'solution.py' },
      files: [{ path: 'solution.py', content: 'def solve(n):\n    pass\n', editable: true }],
    };
    const { files } = exported(itemOf([called, scheme]), '2023-07-draft');
    expect(showText(files.get('include/python3/main.py') as Uint8Array)).toContain('solve');
    expect(files.has('attachments/solution.py')).toBe(true);
  });

  it('is refused for kinds of task that packages do not know', () => {
    const query: CodeInteraction = { ...interaction, task: 'query', language: 'sql' };
    expect(packageOfTask(itemOf([query, scheme]), 'i1', 'legacy')).toMatchObject({
      refused: expect.stringContaining('another kind'),
    });
  });
});
