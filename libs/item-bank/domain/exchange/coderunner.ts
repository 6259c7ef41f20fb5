import { limitsFor, type Comparer } from '@assay/sandbox/domain';
import { paragraph } from '../content/content';
import type { CodeCheck, CodeFile, CodeInteraction } from '../item/interaction';
import type { ItemContent } from '../item/item';
import type { CheckGroup, CheckMark, CodeScheme } from '../item/mark-scheme';
import { settle } from '../item/settle';
import { VERSION_OF, type Versions } from './author-files';
import { codeRunnerKind, type CodeRunnerKind } from './coderunner-kinds';
import { contentOfHtml } from './content-of-html';
import { changed, count, dropped, listed, taken, type Note } from './report';
import type { TaskDraft } from './task-of-package';
import { childOf, wordsIn, type XmlElement } from './xml-element';

const ID = 'i1';
const MOST_CHECKS = 100;

/** Every CodeRunner question of a Moodle export as the draft of an item; questions of other types are not looked at. */
export function tasksOfCodeRunner(quiz: XmlElement, versions: Versions = {}): (TaskDraft & { name: string })[] {
  return quiz.children
    .filter(({ name, attributes }) => name === 'question' && attributes['type'] === 'coderunner')
    .filter((question) => wordsIn(question, 'prototypetype').trim() in { '': 1, '0': 1 })
    .map((question) => ({ name: wordsIn(question, 'name').trim(), ...taskOfQuestion(question, versions) }));
}

function taskOfQuestion(question: XmlElement, versions: Versions): TaskDraft {
  const title = wordsIn(question, 'name').trim() || 'Untitled task';
  const kind = codeRunnerKind(question);
  if ('reason' in kind) return { content: null, notes: [dropped(kind.reason)] };
  const statement = contentOfHtml(wordsIn(question, 'questiontext'));
  const checks = checksOf(question, kind);
  if (checks.list.length === 0) return { content: null, notes: [dropped('It has no test case.'), ...checks.notes] };
  const answer = wordsIn(question, 'answer');
  const limits = limitsOf(question, kind);
  const interaction: CodeInteraction = {
    ...{ id: ID, kind: 'code', title, language: kind.language },
    version: versions[kind.language] ?? VERSION_OF[kind.language],
    prompt: statement.nodes.length > 0 ? statement.nodes : [paragraph('')],
    entry: kind.entry,
    files: filesOf(question, kind, checks.list),
    limits,
    visibleChecks: checks.list.filter(({ isVisible }) => isVisible).map(({ check }) => check),
  };
  const scheme: CodeScheme = {
    kind: 'code',
    hiddenChecks: checks.list.filter(({ isVisible }) => !isVisible).map(({ check }) => check),
    ...marksOf(question, checks.list),
    referenceSolution: answer.trim() === '' ? [] : [{ path: kind.ownFile, content: answer }],
  };
  return {
    content: itemWith(title, interaction, scheme, contentOfHtml(wordsIn(question, 'generalfeedback')).nodes),
    notes: [
      taken(`${count(checks.list.length, 'check')} in ${kind.language}.`),
      ...checks.notes,
      ...kind.notes,
      ...(answer.trim() === '' ? [dropped('There is no answer of the author’s: give a solution.')] : []),
      ...(statement.droppedTags.length > 0 ? [dropped(`Markup: ${listed(statement.droppedTags)}.`)] : []),
      ...notTaken(question),
    ],
  };
}

function itemWith(
  title: string,
  interaction: CodeInteraction,
  scheme: CodeScheme,
  feedback: ItemContent['secret']['feedback'],
): ItemContent {
  return settle({
    title,
    delivery: {
      ...{ schema: 'item/1', language: 'en', stimulusVersionIds: [] },
      ...{ body: [{ t: 'ix', ref: ID }], interactions: [interaction], tariff: [] },
    },
    secret: { schemes: { [ID]: scheme }, processing: {}, feedback },
  });
}

interface TestCase {
  check: CodeCheck;
  isVisible: boolean;
  marks: string;
  /** What is put behind the answer, by this test alone. */
  testCode: string;
}

function checksOf(question: XmlElement, kind: CodeRunnerKind): { list: TestCase[]; notes: Note[] } {
  const all = childOf(question, 'testcases')?.children.filter(({ name }) => name === 'testcase') ?? [];
  const comparer = comparerOf(wordsIn(question, 'grader').trim());
  const list = all.slice(0, MOST_CHECKS).map((test, index): TestCase => {
    const testCode = wordsIn(test, 'testcode');
    const isExample = test.attributes['useasexample'] === '1';
    const shown = wordsIn(test, 'display').trim();
    const id = `c${index + 1}`;
    const stdin = wordsIn(test, 'stdin');
    return {
      check: {
        ...{ id, title: isExample ? `Example ${index + 1}` : `Test ${index + 1}` },
        // CodeRunner ends every input with a line end
        stdin: stdin === '' || stdin.endsWith('\n') ? stdin : `${stdin}\n`,
        expected: wordsIn(test, 'expected'),
        comparer: comparer.comparer,
        ...kind.tests?.ofCheck(testCode, index),
      },
      isVisible: isExample || shown === 'SHOW',
      marks: marksIn(test.attributes['mark']),
      testCode,
    };
  });
  const conditional = all.filter((test) => /^HIDE_IF/.test(wordsIn(test, 'display').trim())).length;
  const extra = all.some((test) => wordsIn(test, 'extra').trim() !== '');
  const stray = kind.tests === null && list.some(({ testCode }) => testCode.trim() !== '');
  return {
    list,
    notes: [
      ...comparer.notes,
      ...(all.length > MOST_CHECKS ? [dropped(`${all.length - MOST_CHECKS} test cases: too many.`)] : []),
      ...(conditional > 0
        ? [changed(`${count(conditional, 'test')} shown or hidden by how others end: hidden here.`)]
        : []),
      ...(extra ? [dropped('The “extra” of test cases, which only a template can use.')] : []),
      ...(stray ? [dropped('The test code: programs of this type are run as they are.')] : []),
    ],
  };
}

/** Its graders drop spaces at the ends of lines and empty lines at the end; the near one also case and double spaces. */
function comparerOf(grader: string): { comparer: Comparer; notes: Note[] } {
  if (grader === 'NearEqualityGrader') return { comparer: { kind: 'words' }, notes: [] };
  const isKnown = grader === '' || grader === 'EqualityGrader';
  const notes = isKnown ? [] : [changed(`The grader “${grader}” is not taken: outputs are compared line by line.`)];
  return { comparer: { kind: 'lines' }, notes };
}

const marksIn = (mark: string | undefined): string => {
  const marks = Math.round(Number(mark ?? '1') * 100) / 100;
  return Number.isFinite(marks) && marks > 0 ? String(Math.min(marks, 999)) : '1';
};

/** All or nothing unless it says otherwise. */
function marksOf(question: XmlElement, list: readonly TestCase[]): { checks: CheckMark[]; groups: CheckGroup[] } {
  const isWhole = wordsIn(question, 'allornothing').trim() !== '0';
  return {
    checks: list.map(({ check, marks }) => ({
      ...{ checkId: check.id, outcomeId: null, marks, mustPass: false },
      ...(isWhole && { group: 'all' }),
    })),
    groups: isWhole ? [{ id: 'all', title: 'All test cases', rule: { kind: 'all' } }] : [],
  };
}

function filesOf(question: XmlElement, kind: CodeRunnerKind, list: readonly TestCase[]): CodeFile[] {
  const own = { path: kind.ownFile, content: wordsIn(question, 'answerpreload'), editable: true };
  const authors = kind.tests?.files(list.map(({ testCode }) => testCode)) ?? [];
  return [own, ...authors.map((file) => ({ ...file, editable: false }))];
}

function limitsOf(question: XmlElement, { language }: CodeRunnerKind) {
  const [seconds, mebibytes] = ['cputimelimitsecs', 'memlimitmb'].map((name) => Number(wordsIn(question, name)));
  return limitsFor(language, {
    ...(seconds && { cpuMs: Math.round(seconds * 1000) }),
    ...(mebibytes && { memoryBytes: mebibytes * 1024 * 1024 }),
  });
}

function notTaken(question: XmlElement): Note[] {
  const has = (name: string) => wordsIn(question, name).trim() !== '';
  const files = question.children.some(
    ({ name, children }) => name === 'file' || children.some((c) => c.name === 'file'),
  );
  return [
    ...(has('templateparams') && wordsIn(question, 'templateparams').trim() !== '{}'
      ? [dropped('Template parameters, and what they vary from candidate to candidate.')]
      : []),
    ...(files ? [dropped('Support files and pictures: add them by hand.')] : []),
    ...(has('penaltyregime') ? [dropped('The penalties for trying again.')] : []),
    ...(has('globalextra') ? [dropped('The global extra, which only a template can use.')] : []),
  ];
}
