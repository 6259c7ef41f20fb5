import type { Language, Verdict } from '@assay/sandbox/domain';
import type { DeclaredSolution } from '../item/mark-scheme';
import { textFiles, type TextFile } from './author-files';
import type { Expectation, Finding } from './expectation';
import type { PackageSubmission, ProblemPackage } from './problem-package';
import { count, dropped, listed, taken, type Note } from './report';

interface Solutions {
  reference: TextFile[];
  others: DeclaredSolution[];
  /** Some have files that candidates do not begin with. */
  addsFiles: boolean;
  notes: Note[];
}

/**
 * The submissions in the language of the task: the first right one is its solution, the others are declared. `entry` is
 * what the main file of each is called; null where a main program of the author's starts it.
 */
export function solutionsOf(problem: ProblemPackage, language: Language, entry: string | null): Solutions {
  const isReady = problem.submissions.filter((each) => each.language === language);
  const elsewhere = problem.submissions.filter((each) => each.language !== language);
  const judged = isReady.map((each) => ({
    each,
    files: filesAt(each, entry),
    verdict: declaredVerdict(each.expectation),
  }));
  const right = judged.filter(({ verdict, files }) => verdict === 'AC' && files);
  const model = right.find(({ each }) => each.isModel || each.path === OWN_SOLUTION) ?? right[0];
  const others = judged.filter((one) => one !== model);
  const usable = others.filter(({ files, verdict }) => files && verdict);
  const unclear = others.filter(({ verdict }) => !verdict).map(({ each }) => each.path);
  const misnamed = others.filter(({ files, verdict }) => verdict && !files).map(({ each }) => each.path);
  const declared = usable.slice(0, MOST_SOLUTIONS).map(({ each, files, verdict }): DeclaredSolution => ({
    name: each.path,
    verdict: verdict as Verdict,
    files: files as TextFile[],
  }));
  const paths = new Set([...(model?.files ?? []), ...declared.flatMap(({ files }) => files)].map(({ path }) => path));
  return {
    reference: model?.files ?? [],
    others: declared,
    addsFiles: paths.size > 1,
    notes: [
      ...(model ? [taken(`The solution “${model.each.path}”, and ${count(declared.length, 'further one')}.`)] : []),
      ...(elsewhere.length > 0
        ? [dropped(`A task is set in one language. Left out: ${listed(elsewhere.map(({ path }) => path))}.`)]
        : []),
      ...(unclear.length > 0 ? [dropped(`Not with one verdict only: ${listed(unclear)}.`)] : []),
      ...(misnamed.length > 0 ? [dropped(`Cannot be called ${entry}: ${listed(misnamed)}.`)] : []),
      ...(usable.length > MOST_SOLUTIONS ? [dropped(`${usable.length - MOST_SOLUTIONS} solutions: too many.`)] : []),
    ],
  };
}

const MOST_SOLUTIONS = 30;
/** Where an exported task has its solution. */
const OWN_SOLUTION = 'accepted/solution';

/** With its main file called as the task calls it. A class of Java keeps its name, and so does its file. */
function filesAt(submission: PackageSubmission, entry: string | null): TextFile[] | null {
  const files = textFiles(submission.files);
  if (entry === null || files.some(({ path }) => path === entry)) return files;
  if (submission.language === 'java') return null;
  const others = files.filter(({ path }) => path !== submission.entry);
  const main = files.find(({ path }) => path === submission.entry);
  return main ? [{ ...main, path: entry }, ...others] : null;
}

/** What contest judges do not tell apart; the first of each that is asked for stands for all of them. */
const FAMILIES: readonly (readonly Finding[])[] = [
  ['WA', 'PE', 'NO'],
  ['TLE', 'WTLE'],
  ['RE', 'MLE', 'PLE', 'FLE', 'SV'],
  ['CE'],
];

/** The one verdict that a submission is to earn; null where several would be right. */
function declaredVerdict(expectation: Expectation | null): Verdict | null {
  const rules = expectation?.rules.filter(({ cases }) => cases === null) ?? [];
  if (rules.length !== 1 || rules.length < (expectation?.rules.length ?? 0)) return null;
  const [rule] = rules;
  const wanted = rule?.required ?? rule?.permitted;
  if (!wanted) return null;
  if (wanted.has('AC')) return wanted.size === 1 ? 'AC' : null;
  const touched = FAMILIES.filter((family) => family.some((each) => wanted.has(each)));
  if (touched.length > 1) return null;
  const found = touched[0]?.find((each) => wanted.has(each)) ?? (wanted.has('OLE') ? 'OLE' : null);
  return found === 'NO' ? 'WA' : found;
}
