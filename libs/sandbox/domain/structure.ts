import * as z from 'zod/mini';
import { showText, type ExecutionRequest, type Program, type TestRun } from './execution';
import { limitsFor } from './limits';
import type { Language } from './toolchain';

/**
 * What a parser of ours finds in sources that are not run. It reads them in a sandbox like any other program, prints
 * what stands in them, and rules are compared with that outside.
 */
export interface StructureReport {
  /** Null where nothing is looked for in this language: a rule about it cannot be decided. */
  calls: readonly Place[] | null;
  imports: readonly Place[] | null;
  /** Each once per place, named as in CONSTRUCTS. */
  constructs: readonly Place[] | null;
  functions: readonly (Place & { lines: number })[] | null;
  lint: readonly (Omit<Place, 'name'> & { message: string })[] | null;
  /** Files that are no sources of the language: nothing can be said of them. */
  unreadable: readonly (Omit<Place, 'name'> & { message: string })[];
}

export interface Place {
  /** Of a call as it is written: "sorted", "text.split"; a rule about "split" is met by the last part as well. */
  name: string;
  file: string;
  line: number;
}

/** The same shapes as a check of a task has. */
export type StructureRule =
  | { readonly rule: 'lint' }
  | {
      readonly rule: 'require' | 'forbid';
      readonly what: 'call' | 'import' | 'construct';
      readonly name: string;
    }
  | { readonly rule: 'longestFunction'; readonly lines: number };

/** Which parts of a structure are found in which language; a task with other rules cannot be published. */
export type StructureFacet = 'call' | 'import' | 'construct' | 'function' | 'lint';
export const STRUCTURE_FACETS: Readonly<Record<Language, readonly StructureFacet[]>> = {
  python: ['call', 'import', 'construct', 'function', 'lint'],
  javascript: ['call', 'import', 'construct', 'function', 'lint'],
  typescript: ['call', 'import', 'construct', 'function', 'lint'],
  c: ['lint'],
  cpp: ['lint'],
  java: [],
  bash: [],
  sql: [],
  web: [],
};

const COMMON = ['for', 'while', 'if', 'class', 'function', 'lambda', 'try', 'raise', 'recursion', 'async', 'generator'];
const SCRIPT = [...COMMON, 'do', 'switch', 'conditional', 'spread', 'regex', 'any'];
/** What a rule about a construct may name. */
export const CONSTRUCTS: Readonly<Partial<Record<Language, readonly string[]>>> = {
  python: [...COMMON, 'comprehension', 'conditional', 'with', 'match', 'global', 'decorator', 'assert', 'slice'],
  javascript: SCRIPT,
  typescript: SCRIPT,
};

export interface StructureFinding {
  rule: StructureRule;
  state: 'met' | 'broken' | 'unavailable';
  /** A sentence for the candidate: it may be shown, as it tells only about their own sources. */
  reason: string;
  places: readonly { file: string; line: number }[];
}

/** The one test of it has the id 'structure'; what it prints is read by readStructure. */
export function structureRequest(program: Program, id: string): ExecutionRequest {
  const { toolchain, entry, files } = program;
  const limits = limitsFor('typescript', { cpuMs: 10_000, outputBytes: 4 * 1024 * 1024 });
  return { id, toolchain, entry, files, phase: 'structure', limits, tests: [{ id: 'structure', stdin: NOTHING }] };
}

const NOTHING = new Uint8Array();

const place = { file: z.string(), line: z.number() };
const named = z.object({ name: z.string(), ...place });
const message = z.object({ message: z.string(), ...place });
const Report = z.object({
  calls: z.nullable(z.array(named)),
  imports: z.nullable(z.array(named)),
  constructs: z.nullable(z.array(named)),
  functions: z.nullable(z.array(z.extend(named, { lines: z.number() }))),
  lint: z.nullable(z.array(message)),
  unreadable: z.array(message),
});

/** Null when the parser did not end well: sources that no parser survives, or a fault of ours. */
export function readStructure(run: Pick<TestRun, 'outcome' | 'exitCode' | 'stdout'>): StructureReport | null {
  if (run.outcome !== 'exited' || run.exitCode !== 0) return null;
  try {
    return z.parse(Report, JSON.parse(showText(run.stdout)));
  } catch {
    return null;
  }
}

/** One finding per rule, in their order. */
export function checkStructure(report: StructureReport, rules: readonly StructureRule[]): StructureFinding[] {
  return rules.map((rule) => ({ rule, ...decide(report, rule) }));
}

type Decision = Omit<StructureFinding, 'rule'>;

function decide(report: StructureReport, rule: StructureRule): Decision {
  const [unreadable] = report.unreadable;
  if (unreadable !== undefined) {
    const { file, line } = unreadable;
    return broken(`${file} cannot be read, line ${line}: ${unreadable.message}`, [unreadable]);
  }
  switch (rule.rule) {
    case 'lint':
      return decideLint(report);
    case 'longestFunction':
      return decideLength(report, rule.lines);
    case 'require':
    case 'forbid':
      return decideUse(report, rule);
  }
}

function decideLint({ lint }: StructureReport): Decision {
  if (lint === null) return UNAVAILABLE;
  const [first] = lint;
  if (first === undefined) return met('Nothing was found fault with.');
  const others = lint.length === 1 ? '' : ` (and ${lint.length - 1} more)`;
  return broken(`${first.file}, line ${first.line}: ${first.message}${others}`, lint);
}

function decideLength({ functions }: StructureReport, lines: number): Decision {
  if (functions === null) return UNAVAILABLE;
  const long = functions.filter((one) => one.lines > lines);
  const [first] = long;
  if (first === undefined) return met(`No function has more than ${lines} lines.`);
  return broken(`${first.name} has ${first.lines} lines; at most ${lines} are wanted.`, long);
}

function decideUse(
  report: StructureReport,
  { rule, what, name }: Extract<StructureRule, { rule: 'require' | 'forbid' }>,
): Decision {
  const all = { call: report.calls, import: report.imports, construct: report.constructs }[what];
  if (all === null) return UNAVAILABLE;
  const found = all.filter((one) => MATCHES[what](one.name, name));
  const [first] = found;
  const thing = { call: `call of ${name}`, import: `import of ${name}`, construct: `"${name}"` }[what];
  if (rule === 'require') return first ? met(`There is a ${thing}.`, found) : broken(`There is no ${thing}.`, []);
  if (first === undefined) return met(`There is no ${thing}.`);
  return broken(`${first.file}, line ${first.line}: ${thing} is not allowed here.`, found);
}

const MATCHES: Record<'call' | 'import' | 'construct', (found: string, wanted: string) => boolean> = {
  call: (found, wanted) => found === wanted || found.endsWith(`.${wanted}`),
  // "os" is imported by "os.path" as well
  import: (found, wanted) => found === wanted || found.startsWith(`${wanted}.`) || found.startsWith(`${wanted}/`),
  construct: (found, wanted) => found === wanted,
};

const UNAVAILABLE: Decision = {
  state: 'unavailable',
  reason: 'This cannot be looked for in this language.',
  places: [],
};

function met(reason: string, places: readonly { file: string; line: number }[] = []): Decision {
  return { state: 'met', reason, places: only(places) };
}

function broken(reason: string, places: readonly { file: string; line: number }[]): Decision {
  return { state: 'broken', reason, places: only(places) };
}

const only = (places: readonly { file: string; line: number }[]) => places.map(({ file, line }) => ({ file, line }));
