import { agrees, type Expectation, type JudgedTest, type PackageSubmission } from '@assay/item-bank/domain';
import { SandboxUnavailable, type SandboxClient } from '@assay/sandbox/api';
import type { Verdict } from '@assay/sandbox/domain';
import type { Problem } from './find-programs';
import { judge, Unsupported, type Judged, type Versions } from './judge';

export interface Outcome {
  readonly submission: string;
  readonly wanted: string;
  readonly state: 'agreed' | 'disagreed' | 'internalError' | 'unsupported';
  /** The verdict, or why there is none. */
  readonly came: string;
}

/** Takes work when a place is free; two places, as two people who hand in at the same time. */
export type InPlace = <T>(work: () => Promise<T>) => Promise<T>;

/** Longer than any limit that a package states: who is right may be slow. */
const GENEROUS_MS = 20_000;

/** All submissions of one problem: the right ones first where the time limit has to be found from them. */
export async function runProblem(
  sandbox: SandboxClient,
  versions: Versions,
  found: Problem,
  inPlace: InPlace,
): Promise<Outcome[]> {
  const { problem, isLoose } = found;
  const stated = problem.limits.timeSeconds;
  const runAll = (submissions: readonly PackageSubmission[], cpuMs: number | null) =>
    Promise.all(submissions.map((each) => inPlace(() => runOne(sandbox, versions, found, each, cpuMs))));
  if (stated !== null || isLoose) {
    return (await runAll(problem.submissions, stated === null ? null : stated * 1000)).map(({ outcome }) => outcome);
  }
  const isRight = ({ folder }: PackageSubmission) => folder === 'accepted';
  const first = await runAll(problem.submissions.filter(isRight), GENEROUS_MS);
  const slowest = Math.max(0, ...first.map(({ cpuMs }) => cpuMs)) / 1000;
  const { timeFactor, timeResolution } = problem.limits;
  const seconds = Math.max(1, Math.ceil((slowest * timeFactor) / timeResolution)) * timeResolution;
  const others = problem.submissions.filter((each) => !isRight(each));
  const rest = await runAll(others, seconds * 1000);
  return [...first, ...rest].map(({ outcome }) => outcome);
}

async function runOne(
  sandbox: SandboxClient,
  versions: Versions,
  found: Problem,
  submission: PackageSubmission,
  cpuMs: number | null,
): Promise<{ outcome: Outcome; cpuMs: number }> {
  const { problem, name, isLoose } = found;
  const { expectation } = submission;
  const named = { submission: isLoose ? name : `${name}/${submission.path}`, wanted: expectation?.says ?? '' };
  const unsupported = (came: string) => ({ outcome: { ...named, state: 'unsupported' as const, came }, cpuMs: 0 });
  if (expectation === null) return unsupported('Nothing says what it must come to.');
  if (problem.tests.length === 0) return unsupported('The package has no tests.');
  const isRight = (tests: readonly JudgedTest[]) => agreesOn(found, expectation, tests);
  const isEnough = (tests: readonly JudgedTest[]) => tests.some(({ verdict }) => verdict !== 'AC') && isRight(tests);
  const once = () => judge(sandbox, { problem, submission, cpuMs, versions, isEnough });
  try {
    let judged = await once();
    // SANDBOX: a program at the edge of its time is given a second chance, as in an exam
    if (!isRight(judged.tests) && TIMED.has(judged.verdict)) judged = await once();
    return { outcome: { ...named, ...conclude(judged, isRight(judged.tests)) }, cpuMs: judged.cpuMs };
  } catch (error) {
    if (error instanceof Unsupported) return unsupported(error.message);
    const came = error instanceof SandboxUnavailable ? error.message : String((error as Error).message);
    return { outcome: { ...named, state: 'internalError', came }, cpuMs: 0 };
  }
}

const TIMED: ReadonlySet<Verdict> = new Set<Verdict>(['TLE', 'WTLE']);

function conclude({ verdict, reason, tests }: Judged, isRight: boolean): Pick<Outcome, 'state' | 'came'> {
  const isOurs = tests.some((test) => test.verdict === 'IE' || test.verdict === 'SKIPPED');
  const first = tests.find((test) => test.verdict !== 'AC');
  const came = first ? `${verdict} at ${first.name}: ${reason}` : `${verdict} on ${tests.length} tests`;
  return { state: isOurs ? 'internalError' : isRight ? 'agreed' : 'disagreed', came };
}

/** Where there is no answer to compare with, a program that ended well may have printed anything. */
function agreesOn({ isWithoutAnswers }: Problem, expectation: Expectation, tests: readonly JudgedTest[]): boolean {
  if (agrees(expectation, tests)) return true;
  const isOpen = ({ verdict }: JudgedTest) => verdict === 'AC' || verdict === 'WA';
  if (!isWithoutAnswers || !tests.every(isOpen)) return false;
  return (['AC', 'WA'] as const).some((verdict) =>
    agrees(
      expectation,
      tests.map((test) => ({ ...test, verdict })),
    ),
  );
}
