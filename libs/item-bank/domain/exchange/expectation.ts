import type { Verdict } from '@assay/sandbox/domain';

/** What a test of a submission may come to; "NO" is an output that is not there, which is a wrong one too. */
export type Finding = Verdict | 'NO';

/** All tests of `cases` have a finding of `permitted`, and at least one of them has one of `required`. */
export interface ExpectationRule {
  /** Which tests, by a pattern over their names; null for all. */
  readonly cases: string | null;
  readonly permitted: ReadonlySet<Finding> | null;
  readonly required: ReadonlySet<Finding> | null;
}

export interface Expectation {
  /** In the words of the package, for a report. */
  readonly says: string;
  readonly rules: readonly ExpectationRule[];
}

const set = (...findings: Finding[]): ReadonlySet<Finding> => new Set(findings);
const union = (...sets: ReadonlySet<Finding>[]): ReadonlySet<Finding> => new Set(sets.flatMap((each) => [...each]));

const AC = set('AC');
/** Contest judges have no word of their own for too much output: it is called whatever they come to first. */
const WA = set('WA', 'PE', 'NO', 'OLE');
const TLE = set('TLE', 'WTLE', 'OLE');
/** … nor for memory, processes, files and forbidden calls: all of these end a program. */
const RTE = set('RE', 'MLE', 'PLE', 'FLE', 'SV', 'OLE');
const ANY_FAILURE = union(WA, TLE, RTE, set('CE'));

/** The four judgements of `submissions.yaml`. */
const JUDGEMENTS: Readonly<Record<string, ReadonlySet<Finding>>> = { AC, WA, TLE, RTE };

type Format = 'legacy' | '2023-07-draft';
type Wanted = readonly [permitted: ReadonlySet<Finding> | null, required: ReadonlySet<Finding> | null];

const only = (findings: ReadonlySet<Finding>): Wanted => [union(AC, findings), findings];

/** The folders of both formats, then those that are common beside them. */
const FOLDERS: Readonly<Record<string, Wanted>> = {
  accepted: [AC, null],
  rejected: [null, ANY_FAILURE],
  wrong_answer: only(WA),
  time_limit_exceeded: only(TLE),
  run_time_error: only(RTE),
  brute_force: [union(AC, RTE, TLE), union(RTE, TLE)],
  runtime_error: only(RTE),
  memory_limit_exceeded: only(set('MLE')),
  output_limit_exceeded: only(set('OLE')),
  output_limit: only(set('OLE')),
  compile_error: only(set('CE')),
  compiler_error: only(set('CE')),
  presentation_error: only(set('PE', 'WA')),
  no_output: only(set('NO')),
};

/** Null where the name of the folder says nothing. */
export function expectationOfFolder(folder: string, format: Format): Expectation | null {
  if (folder === 'partially_accepted') {
    return { says: folder, rules: [rule([null, AC]), rule([null, ANY_FAILURE])] };
  }
  // legacy: "Too slow for some test case. May also give wrong answer" · "Crashes for some test case"
  if (format === 'legacy' && folder === 'time_limit_exceeded') return one(folder, [union(AC, WA, TLE), TLE]);
  if (format === 'legacy' && folder === 'run_time_error') return one(folder, [null, RTE]);
  const wanted = Object.hasOwn(FOLDERS, folder) ? FOLDERS[folder] : undefined;
  return wanted ? one(folder, wanted) : null;
}

const DOMJUDGE: Readonly<Record<string, ReadonlySet<Finding>>> = {
  CORRECT: AC,
  ACCEPTED: AC,
  'WRONG-ANSWER': set('WA', 'PE', 'NO'),
  'PRESENTATION-ERROR': set('WA', 'PE', 'NO'),
  TIMELIMIT: set('TLE', 'WTLE'),
  'TIME-LIMIT-EXCEEDED': set('TLE', 'WTLE'),
  'RUN-ERROR': set('RE', 'MLE', 'PLE', 'FLE', 'SV'),
  'RUN-TIME-ERROR': set('RE', 'MLE', 'PLE', 'FLE', 'SV'),
  'MEMORY-LIMIT': set('MLE'),
  'MEMORY-LIMIT-EXCEEDED': set('MLE'),
  'OUTPUT-LIMIT': set('OLE'),
  'OUTPUT-LIMIT-EXCEEDED': set('OLE'),
  'COMPILER-ERROR': set('CE'),
  'NO-OUTPUT': set('NO'),
};

/** A comment such as `@EXPECTED_RESULTS@: CORRECT, WRONG-ANSWER` anywhere in a source: any of these is right. */
export function expectationOfTag(source: string): Expectation | null {
  const words = /@EXPECTED_RESULTS@:[ \t]*([^\n]*)/.exec(source)?.[1];
  if (words === undefined) return null;
  const names = [...words.matchAll(/[A-Za-z][A-Za-z_-]*/g)].map(([name]) => name.toUpperCase().replaceAll('_', '-'));
  const known = names.filter((name) => Object.hasOwn(DOMJUDGE, name));
  if (known.length === 0) return null;
  const allowed = union(...known.map((name) => DOMJUDGE[name] as ReadonlySet<Finding>));
  return one(known.join(', '), [union(AC, allowed), allowed]);
}

const OURS: Readonly<Record<string, ReadonlySet<Finding>>> = {
  AC,
  OK: AC,
  WA: set('WA', 'PE', 'NO'),
  PE: set('PE'),
  TLE: set('TLE', 'WTLE'),
  WTLE: set('WTLE', 'TLE'),
  MLE: set('MLE'),
  OLE: set('OLE'),
  PLE: set('PLE'),
  FLE: set('FLE'),
  RE: set('RE'),
  RTE: set('RE', 'MLE', 'PLE', 'FLE', 'SV'),
  SV: set('SV'),
  CE: set('CE'),
  NO: set('NO'),
};

/** A comment `assay-expect: TLE|MLE` in the first lines of a source: the verdicts of this sandbox by name. */
export function expectationOfComment(source: string): Expectation | null {
  const head = source.split('\n').slice(0, 3).join('\n');
  const words = /assay-expect:[ \t]*([A-Za-z]+(?:[ \t]*[|,][ \t]*[A-Za-z]+)*)/.exec(head)?.[1];
  const names = words?.split(/[|,]/).map((word) => word.trim().toUpperCase()) ?? [];
  if (names.length === 0 || names.some((name) => !Object.hasOwn(OURS, name))) return null;
  const allowed = union(...names.map((name) => OURS[name] as ReadonlySet<Finding>));
  return one(names.join('|'), [union(AC, allowed), allowed]);
}

/** What `submissions.yaml` says in words: `[AC, TLE]`. Null where it says nothing of the kind. */
export function findingsOf(value: unknown): ReadonlySet<Finding> | null {
  if (!Array.isArray(value)) return null;
  const known = value.flatMap((name) => JUDGEMENTS[String(name)] ?? []);
  return known.length > 0 ? union(...known) : null;
}

const rule = ([permitted, required]: Wanted): ExpectationRule => ({ cases: null, permitted, required });
const one = (says: string, wanted: Wanted): Expectation => ({ says, rules: [rule(wanted)] });
