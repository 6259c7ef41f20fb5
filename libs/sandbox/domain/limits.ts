import type { Language } from './toolchain';

export interface Limits {
  /** Processor time of all processes of one test together. */
  cpuMs: number;
  wallMs: number;
  memoryBytes: number;
  /** Processes and threads alive at one time. */
  processes: number;
  /** Standard output and standard error of one test together. */
  outputBytes: number;
  /** The largest single file. */
  fileBytes: number;
  /** Each of the two writable places: the working directory and the directory for temporary files. */
  diskBytes: number;
  stackBytes: number;
  openFiles: number;
}

const MIB = 1024 * 1024;

const PYTHON: Limits = {
  ...timeLimits(2000),
  memoryBytes: 256 * MIB,
  processes: 64,
  outputBytes: MIB,
  fileBytes: 32 * MIB,
  diskBytes: 64 * MIB,
  stackBytes: 64 * MIB,
  openFiles: 256,
};

// The engine reserves a heap and a dozen threads before the first line of a program runs.
const NODE: Limits = { ...PYTHON, ...timeLimits(5000), memoryBytes: 512 * MIB };

const DEFAULTS: Record<Language, Limits> = {
  python: PYTHON,
  javascript: NODE,
  typescript: NODE,
  c: PYTHON,
  cpp: PYTHON,
  java: { ...NODE, processes: 128 },
  bash: PYTHON,
  // PostgreSQL starts anew for every submission
  sql: { ...NODE, memoryBytes: 768 * MIB },
  // a browser is a dozen processes before it shows a page
  web: { ...NODE, ...timeLimits(10_000), memoryBytes: 1536 * MIB, processes: 256 },
};

/** What the runner grants at most, whatever a task asks for: one task must not be able to starve a machine. */
export const LARGEST_LIMITS: Limits = {
  cpuMs: 30_000,
  wallMs: 60_000,
  memoryBytes: 2048 * MIB,
  processes: 256,
  outputBytes: 4 * MIB,
  fileBytes: 256 * MIB,
  diskBytes: 256 * MIB,
  stackBytes: 256 * MIB,
  openFiles: 1024,
};

export function limitsFor(language: Language, changes: Partial<Limits> = {}): Limits {
  const time = changes.cpuMs === undefined ? {} : timeLimits(changes.cpuMs);
  const asked = { ...DEFAULTS[language], ...time, ...changes };
  return mapLimits(asked, (value, name) => Math.min(value, LARGEST_LIMITS[name]));
}

/** Waiting is cheap but holds a place: twice the processor time, and two seconds for a busy machine. */
function timeLimits(cpuMs: number): Pick<Limits, 'cpuMs' | 'wallMs'> {
  return { cpuMs, wallMs: 2 * cpuMs + 2000 };
}

function mapLimits(limits: Limits, change: (value: number, name: keyof Limits) => number): Limits {
  const names = Object.keys(LARGEST_LIMITS) as (keyof Limits)[];
  return Object.fromEntries(names.map((name) => [name, change(limits[name], name)])) as unknown as Limits;
}
