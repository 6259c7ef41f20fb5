import type { Verdict } from '@assay/sandbox/domain';
import type { Expectation, ExpectationRule, Finding } from './expectation';

/** One test of a submission, as it was judged. */
export interface JudgedTest {
  readonly name: string;
  readonly verdict: Verdict;
  /** Nothing at all was printed. */
  readonly isEmpty: boolean;
}

/** The verdict of a submission: that of the first test, in the order of the package, that was not accepted. */
export function submissionVerdict(tests: readonly Pick<JudgedTest, 'verdict'>[]): Verdict {
  return tests.find(({ verdict }) => verdict !== 'AC')?.verdict ?? 'AC';
}

/**
 * Whether a submission came to what its package says of it. What comes after the first failure counts only where the
 * package names it: judges stop there.
 */
export function agrees({ rules }: Expectation, tests: readonly JudgedTest[]): boolean {
  const first = tests.findIndex(({ verdict }) => verdict !== 'AC');
  const judged = first === -1 ? tests : tests.slice(0, first + 1);
  return holds(rules, tests) || (rules.every(({ cases }) => cases === null) && holds(rules, judged));
}

function holds(rules: readonly ExpectationRule[], tests: readonly JudgedTest[]): boolean {
  return rules.every(({ cases, permitted, required }) => {
    const meant = cases === null ? tests : tests.filter(({ name }) => matchesOrLiesBelow(cases, name));
    const found = meant.map(findingsOfTest);
    const isPermitted = permitted === null || found.every((one) => one.some((each) => permitted.has(each)));
    return isPermitted && (required === null || found.some((one) => one.some((each) => required.has(each))));
  });
}

function findingsOfTest({ verdict, isEmpty }: JudgedTest): Finding[] {
  return verdict === 'WA' && isEmpty ? ['WA', 'NO'] : [verdict];
}

/** "*" within one name and "{a,b}": the patterns of `submissions.yaml`. A folder stands for all that is in it. */
export function matchesOrLiesBelow(pattern: string, path: string): boolean {
  const parts = path.split('/');
  return expand(pattern.replace(/\/$/, '')).some((one) =>
    parts.some((_part, index) => patternOf(one).test(parts.slice(0, index + 1).join('/'))),
  );
}

const MOST_ALTERNATIVES = 200;

function expand(pattern: string): string[] {
  const done: string[] = [];
  const open = [pattern];
  while (open.length > 0 && done.length + open.length < MOST_ALTERNATIVES) {
    const next = open.shift() as string;
    const found = /\{([^{}]*)\}/.exec(next);
    if (!found) done.push(next);
    else {
      const [whole, inside = ''] = found;
      open.push(
        ...inside
          .split(',')
          .map((each) => next.slice(0, found.index) + each.trim() + next.slice(found.index + whole.length)),
      );
    }
  }
  return done;
}

function patternOf(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*+/g, '[^/]*');
  return new RegExp(`^${escaped}$`);
}
