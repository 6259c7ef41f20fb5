import { limitsFor, LANGUAGE_NAMES, LANGUAGES, type Comparer, type Language } from '@assay/sandbox/domain';
import { contentOfHtml } from './content-of-html';
import { contentOfLatex } from './content-of-latex';
import { contentOfMarkdown } from './content-of-markdown';
import { element, paragraph, text, type ContentNode } from '../content/content';
import type { CodeCheck, CodeFile, CodeInteraction } from '../item/interaction';
import type { ItemContent } from '../item/item';
import type { AuthorProgram, CheckGroup, CheckMark, CodeScheme } from '../item/mark-scheme';
import { settle } from '../item/settle';
import { authorProgramOf, startersOf, textFiles, VERSION_OF, type Versions } from './author-files';
import { readOwnComparer } from './own-validator';
import { exactText } from './package-files';
import type { PackageStatement, PackageTest, ProblemPackage } from './problem-package';
import { changed, count, dropped, listed, taken, type Note } from './report';
import { solutionsOf } from './solutions-of-package';
import { comparerOfFlags } from './validator-flags';

export interface TaskDraft {
  /** Null where nothing of it can be a task here; the notes say why. */
  readonly content: ItemContent | null;
  readonly notes: readonly Note[];
}

/** Absent: what fits the package best. */
export interface TaskChoice {
  readonly language?: Language;
  /** Those that are installed here. */
  readonly versions?: Versions;
}

/** More than this a task has not, and no check has more text. */
const MOST_CHECKS = 100;
const LONGEST_DATA = 200_000;
const ID = 'i1';

/** A problem package as the draft of an item with one practical task, and what became of the rest of it. */
export function taskOfPackage(problem: ProblemPackage, { language: wanted, versions }: TaskChoice = {}): TaskDraft {
  const language = wanted ?? languageFor(problem);
  if (language === null) {
    return { content: null, notes: [dropped('No submission is in a language that tasks can be set in here.')] };
  }
  const checks = checksOf(problem);
  const files = filesOf(problem, language);
  const solutions = solutionsOf(problem, language, files.hasMain ? null : files.entry);
  const limits = limitsOf(problem, language);
  const programs = programsOf(problem, versions);
  const statement = statementOf(problem.statement);
  const interaction: CodeInteraction = {
    id: ID,
    kind: 'code',
    prompt: statement.nodes,
    title: problem.name || 'Untitled task',
    language,
    version: versions?.[language] ?? VERSION_OF[language],
    entry: files.entry,
    files: files.files,
    limits: limits.limits,
    visibleChecks: checks.visible,
    ...(problem.isInteractive && { task: 'interactive' as const }),
    ...(solutions.addsFiles && { newFiles: true }),
  };
  const marks = marksOf(problem, checks);
  const scheme: CodeScheme = {
    kind: 'code',
    hiddenChecks: checks.hidden,
    ...marks.scheme,
    referenceSolution: solutions.reference,
    solutions: solutions.others,
    ...programs.scheme,
  };
  const content = itemWith(problem, interaction, scheme);
  const notes = [
    taken(`${count(checks.visible.length + checks.hidden.length, 'check')} in ${LANGUAGE_NAMES[language]}.`),
    ...[checks, files, solutions, limits, programs, statement, marks].flatMap((part) => part.notes),
    ...problem.notes,
  ];
  return { content, notes };
}

function itemWith(problem: ProblemPackage, interaction: CodeInteraction, scheme: CodeScheme): ItemContent {
  return settle({
    title: problem.name || 'Untitled task',
    delivery: {
      schema: 'item/1',
      language: problem.statement?.language ?? 'en',
      stimulusVersionIds: [],
      body: [{ t: 'ix', ref: ID }],
      interactions: [interaction],
      tariff: [],
    },
    secret: { schemes: { [ID]: scheme }, processing: {}, feedback: [] },
  });
}

/** The one that most submissions are written in, among them a right one. */
export function languageFor({ submissions }: ProblemPackage): Language | null {
  const number = (language: Language) => submissions.filter((each) => each.language === language).length;
  const solved = LANGUAGES.filter((language) =>
    submissions.some((each) => each.language === language && each.folder === 'accepted'),
  );
  return solved.sort((a, b) => number(b) - number(a))[0] ?? null;
}

interface Checks {
  visible: CodeCheck[];
  hidden: CodeCheck[];
  /** By the test: the id of its check. */
  ids: ReadonlyMap<string, string>;
  notes: Note[];
}

function checksOf(problem: ProblemPackage): Checks {
  const usable = problem.tests.flatMap((test) => {
    const data = [exactText(test.input), exactText(test.answer)];
    const files = textFiles(test.files);
    const fits =
      data.every((each) => each !== null && each.length <= LONGEST_DATA) && files.length === test.files.length;
    return fits ? [{ test, input: data[0] as string, answer: data[1] as string, files }] : [];
  });
  const kept = usable.slice(0, MOST_CHECKS);
  const ids = new Map(kept.map(({ test }, index) => [test.name, idOf(test, index)]));
  const unknown = new Set<string>();
  const all = kept.map(({ test, input, answer, files }): CodeCheck & { isSample: boolean } => {
    const decided = comparerOf(problem, test);
    for (const flag of decided.unknown) unknown.add(flag);
    return {
      id: ids.get(test.name) as string,
      title: titleOf(test),
      stdin: input,
      expected: answer,
      comparer: decided.comparer,
      ...(test.args.length > 0 && { args: test.args }),
      ...(files.length > 0 && { files }),
      isSample: test.isSample,
    };
  });
  const plain = (isSample: boolean) =>
    all.filter((check) => check.isSample === isSample).map(({ isSample: _, ...check }) => check);
  const left = problem.tests.length - kept.length;
  return {
    visible: plain(true),
    hidden: plain(false),
    ids,
    notes: [
      ...(left > 0
        ? [dropped(`${count(left, 'test')}: a task has at most ${MOST_CHECKS} checks, of text that is not too long.`)]
        : []),
      ...(unknown.size > 0 ? [dropped(`Not known to the default validator: ${listed([...unknown])}.`)] : []),
    ],
  };
}

/** Ids say nothing; those that were ours come back. */
const idOf = ({ name, isSample }: PackageTest, index: number): string => {
  const last = name.slice(name.lastIndexOf('/') + 1);
  const own = /^\d{2,3}-([A-Za-z0-9_-]{1,40})$/.exec(last)?.[1];
  return own ?? `${isSample ? 'v' : 'h'}${index + 1}`;
};

function titleOf(test: PackageTest): string {
  const first = test.description.split('\n')[0]?.slice(0, 200) ?? '';
  return first || `${test.isSample ? 'Example' : 'Test'} ${test.name.slice(test.name.indexOf('/') + 1)}`;
}

function comparerOf(problem: ProblemPackage, test: PackageTest): { comparer: Comparer; unknown: string[] } {
  if (problem.validator === null) return comparerOfFlags(test.validatorArgs);
  const own = readOwnComparer(problem.validator, test.validatorArgs);
  return { comparer: own ?? { kind: 'checker' }, unknown: [] };
}

function filesOf(problem: ProblemPackage, language: Language) {
  const { entry, hasMain, included, starters } = startersOf(problem, language);
  const files: CodeFile[] = [
    ...starters.map((file) => ({ ...file, editable: true })),
    ...included.map((file) => ({ ...file, editable: false })),
  ];
  const notes = [
    ...(included.length > 0 ? [taken(`Files beside every program: ${listed(included.map(({ path }) => path))}.`)] : []),
    ...(problem.attachments.length > 0 && starters.every(({ content }) => content === '')
      ? [dropped(`Attachments: ${listed(problem.attachments.map(({ path }) => path))}.`)]
      : []),
  ];
  return { entry, hasMain, files, notes };
}

function limitsOf({ limits }: ProblemPackage, language: Language) {
  const MIB = 1024 * 1024;
  const asked = {
    ...(limits.timeSeconds !== null && { cpuMs: Math.round(limits.timeSeconds * 1000) }),
    ...(limits.memoryMiB !== null && { memoryBytes: Math.round(limits.memoryMiB * MIB) }),
    ...(limits.outputMiB !== null && { outputBytes: Math.round(limits.outputMiB * MIB) }),
  };
  const granted = limitsFor(language, asked);
  const cut = (Object.keys(asked) as (keyof typeof asked)[]).filter((name) => granted[name] !== asked[name]);
  const notes = [
    ...(limits.timeSeconds === null
      ? [changed('The package states no time limit: the usual one stands until you have one proposed.')]
      : []),
    ...(cut.length > 0 ? [changed('Limits are cut to what the sandbox grants at most.')] : []),
  ];
  return { limits: granted, notes };
}

/** The validator, unless it is one that we wrote ourselves: then the comparer stands in the check. */
function programsOf(
  problem: ProblemPackage,
  versions: Versions | undefined,
): { scheme: Pick<CodeScheme, 'checker' | 'interactor'>; notes: Note[] } {
  const { validator, tests } = problem;
  if (validator === null || tests.some((test) => readOwnComparer(validator, test.validatorArgs))) {
    return { scheme: {}, notes: [] };
  }
  const program = authorProgramOf(validator, versions);
  if (program === null) {
    return {
      scheme: {},
      notes: [dropped(`The output validator “${validator.path}” is in no language that runs here.`)],
    };
  }
  const flags = [...new Set(tests.map((test) => test.validatorArgs.join(' ')))];
  const args = tests[0]?.validatorArgs ?? [];
  const decides: AuthorProgram = { ...program, called: 'validator', ...(args.length > 0 && { args }) };
  return {
    scheme: problem.isInteractive ? { interactor: decides } : { checker: decides },
    notes: [
      taken(`The output validator “${validator.path}” decides.`),
      ...(flags.length > 1 ? [changed('Its arguments differ between the tests: those of the first one stand.')] : []),
    ],
  };
}

function statementOf(statement: PackageStatement | null): { nodes: ContentNode[]; notes: Note[] } {
  if (statement === null) return { nodes: [paragraph('')], notes: [dropped('There is no statement.')] };
  switch (statement.kind) {
    case 'md':
      return { nodes: contentOfMarkdown(statement.text), notes: [] };
    case 'tex':
      return {
        nodes: contentOfLatex(statement.text),
        notes: [changed('The statement was set in LaTeX: read it through, above all tables and pictures.')],
      };
    case 'html': {
      const { nodes, droppedTags } = contentOfHtml(statement.text);
      return { nodes, notes: droppedTags.length > 0 ? [dropped(`Markup: ${listed(droppedTags)}.`)] : [] };
    }
    case 'txt':
      return { nodes: [element('pre', text(statement.text))], notes: [] };
    case 'pdf':
      return { nodes: [paragraph('')], notes: [dropped('The statement is a PDF: type it in.')] };
  }
}

/** A pass-fail problem is earned as a whole; a scoring one group by group. */
function marksOf(problem: ProblemPackage, checks: Checks) {
  const groupOf = (test: PackageTest) =>
    problem.groups.find(({ name }) => test.name.slice(0, test.name.lastIndexOf('/')) === name);
  const all: CheckGroup = { id: 'all', title: 'All tests', rule: { kind: 'all' } };
  const groups: CheckGroup[] = problem.isScoring
    ? problem.groups
        .filter(({ aggregation }) => aggregation !== 'sum')
        .map(({ name }, index) => ({ id: `g${index + 1}`, title: name, rule: { kind: 'all' } }))
    : [all];
  const marks = problem.tests.flatMap((test): CheckMark[] => {
    const checkId = checks.ids.get(test.name);
    if (checkId === undefined) return [];
    const group = groups.find(({ id, title }) => id === 'all' || title === groupOf(test)?.name);
    return [{ checkId, outcomeId: null, marks: '1', mustPass: false, ...(group && { group: group.id }) }];
  });
  const sentence = problem.isScoring
    ? 'Every check is worth 1 mark, groups are earned as a whole: set the marks.'
    : 'Every check is worth 1 mark, and they are earned together or not at all: set the marks.';
  return { scheme: { checks: marks, groups }, notes: [changed(sentence)] };
}
