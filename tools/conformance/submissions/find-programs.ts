import { readYaml } from '@assay/item-bank/api';
import {
  expectationOfComment,
  expectationOfFolder,
  expectationOfTag,
  filesBelow,
  isRefused,
  languageOfFile,
  packageRoots,
  readPackage,
  readProgram,
  type Expectation,
  type PackageFiles,
  type PackageSubmission,
  type PackageTest,
  type ProblemPackage,
} from '@assay/item-bank/domain';
import { showText } from '@assay/sandbox/domain';
import path from 'node:path/posix';

/** Submissions that are judged by the same tests, limits and validator. */
export interface Problem {
  readonly name: string;
  readonly problem: ProblemPackage;
  /** A program by itself: nobody but its language says how long it may take. */
  readonly isLoose: boolean;
  /** There is nothing to compare outputs with: only how a program ends is a finding. */
  readonly isWithoutAnswers: boolean;
}

export interface Found {
  readonly problems: readonly Problem[];
  /** Of folders that are no packages after all, and programs of which nobody says what they must come to. */
  readonly remarks: readonly string[];
}

/** Every problem package below a folder, and every program beside them as a problem of its own. */
export function findPrograms(files: PackageFiles): Found {
  const roots = packageRoots(files.keys());
  const packages = roots.map((root) => ({
    name: root || '.',
    problem: readPackage(filesBelow(files, root), readYaml),
  }));
  const isLoose = (file: string) => !roots.some((root) => root === '' || file.startsWith(`${root}/`));
  const loose = [...files].flatMap(([file, content]) =>
    isLoose(file) && languageOfFile(file, content) !== null ? looseProblem(file, files) : [],
  );
  return {
    problems: [
      ...packages.flatMap(({ name, problem }) =>
        isRefused(problem) ? [] : [{ name, problem, isLoose: false, isWithoutAnswers: false }],
      ),
      ...loose.filter((each) => typeof each !== 'string'),
    ],
    remarks: [
      ...packages.flatMap(({ name, problem }) => (isRefused(problem) ? [`${name}: ${problem.refused}`] : [])),
      ...loose.filter((each) => typeof each === 'string'),
    ],
  };
}

/** A program by itself. Its tests lie beside it, under its own name or any other; without any it is run once. */
function looseProblem(file: string, files: PackageFiles): (Problem | string)[] {
  const content = files.get(file) as Uint8Array;
  const program = readProgram(file, [{ path: path.basename(file), content }]);
  if (!program) return [];
  const expectation = expectationOfLoose(file, showText(content));
  if (expectation === null) return [`${file}: nothing says what it must come to.`];
  const tests = testsBeside(file, files);
  const submission: PackageSubmission = { ...program, expectation, folder: '', isModel: false };
  const problem: ProblemPackage = {
    ...{ format: 'legacy', name: file, statement: null, isScoring: false, isInteractive: false },
    limits: {
      ...{ timeSeconds: null, timeFactor: 1, timeResolution: 1 },
      ...{ memoryMiB: null, outputMiB: null, validationSeconds: null },
    },
    tests: tests.length > 0 ? tests : [testOf('run', NOTHING, NOTHING)],
    ...{ groups: [], validator: null, submissions: [submission], includes: {}, attachments: [], notes: [] },
  };
  return [{ name: file, problem, isLoose: true, isWithoutAnswers: tests.length === 0 }];
}

const NOTHING = new Uint8Array();

function expectationOfLoose(file: string, source: string): Expectation | null {
  const stated = expectationOfComment(source) ?? expectationOfTag(source);
  if (stated) return stated;
  const folders = path.dirname(file).split('/').reverse();
  return folders.map((folder) => expectationOfFolder(folder, 'legacy')).find((each) => each !== null) ?? null;
}

function testsBeside(file: string, files: PackageFiles): PackageTest[] {
  const stem = file.replace(/\.[^./]+$/, '');
  const inputs = [...files.keys()].filter((each) => each.endsWith('.in') && path.dirname(each) === path.dirname(file));
  const own = inputs.filter((input) => input === `${stem}.in` || input.startsWith(`${stem}.`));
  return (own.length > 0 ? own : inputs).flatMap((input) => {
    const base = input.slice(0, -'.in'.length);
    const answer = files.get(`${base}.ans`) ?? files.get(`${base}.out`);
    return answer ? [testOf(path.basename(base), files.get(input) as Uint8Array, answer)] : [];
  });
}

const testOf = (name: string, input: Uint8Array, answer: Uint8Array): PackageTest => ({
  ...{ name, isSample: false, input, answer, args: [], files: [], validatorArgs: [], description: '' },
});
