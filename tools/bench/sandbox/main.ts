// Runs per second of a runner beside the same programs by themselves and in bubblewrap alone, in turns, so that a busy
// machine is busy for all of them. The figures are medians of the rounds; the last line says them.
import { readFileSync } from 'node:fs';
import { Bare } from './bare';
import { memoryOf } from './memory';
import { Ours } from './ours';

const ROUNDS = 3;
const PYTHON = 'print(1)\n';
const c = (nth: number) => `
#include <stdio.h>
int main(void) { int n; if (scanf("%d", &n) != 1) return 1; printf("%d\\n", n + ${nth}); return 0; }
`;
const CHECKS = 10;

type Figures = Record<string, number>;

interface Place {
  folder: string;
  pid: number;
  runners: Record<string, string>;
}

const { folder, pid, runners } = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Place;
const bare = new Bare(folder);
const python = bare.python(PYTHON);
const program = bare.c(c(0).replace('if (scanf("%d", &n) != 1) return 1;', 'n = 1;'));
const ours = Object.entries(runners).map(([mode, url]) => ({ mode, runner: new Ours(url) }));
const idleRunnerMB = await idleMemory();
for (const { runner } of ours) await runner.many(() => ({ language: 'python', text: PYTHON }), 10, 2);
let sources = 0;
const rounds: Record<string, Figures>[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  const found: Record<string, Figures> = {};
  for (const { mode, runner } of ours) found[mode] = await measure(runner);
  rounds.push(found);
}
const modes = Object.fromEntries(ours.map(({ mode }) => [mode, figuresOf(rounds.map((round) => round[mode]))]));
const { accounting } = await (ours[0] as (typeof ours)[number]).runner.capability();
const first = Object.values(modes)[0];
console.log(JSON.stringify({ ...first, accounting, idleRunnerMB, modes }));

/** Once everything, each beside what it is compared with. */
async function measure(runner: Ours): Promise<Figures> {
  const bare2 = await bare.perSecond(python, 30, 2);
  const sandbox2 = await bare.perSecond(bare.inBubblewrap(python), 20, 2);
  const python2 = (await runner.many(() => ({ language: 'python', text: PYTHON }), 30, 2)).perSecond;
  const pythonMs = (await runner.many(() => ({ language: 'python', text: PYTHON }), 20, 1)).took;
  const bare1 = await bare.perSecond(python, 20);
  const batchMs = await runner.run({ language: 'python', text: PYTHON, checks: 20 });
  const common = {
    pythonPerSecond2: python2,
    bareShare: python2 / bare2,
    sandboxShare: python2 / sandbox2,
    pythonP50Ms1: median(pythonMs),
    batchedOverBare: batchMs / 20 / (1000 / bare1),
  };
  const { toolchains } = await runner.capability();
  return toolchains.some(({ language }) => language === 'c') ? { ...common, ...(await compiled(runner)) } : common;
}

/** Sources that nobody has seen, and then the last of them again. */
async function compiled(runner: Ours): Promise<Figures> {
  const handIn = (isolation: 'batch' | 'per-test') => () => {
    sources += 1;
    return { language: 'c', text: c(sources), checks: CHECKS, isolation, isInteractive: false } as const;
  };
  const batched = await runner.many(handIn('batch'), 5, 2);
  const perTest = await runner.many(handIn('per-test'), 4, 2);
  const alone = await runner.many(handIn('batch'), 4, 1);
  const again = { language: 'c', text: c(sources), checks: CHECKS, isInteractive: false } as const;
  const repeated = await runner.many(() => again, 40, 1);
  const bareC = await bare.perSecond(program, 100);
  const batchMs = await runner.run({ ...again, checks: 50, isInteractive: true });
  return {
    compiledChecksPerSecond: CHECKS * batched.perSecond,
    perTestChecksPerSecond: CHECKS * perTest.perSecond,
    cachedSpeedup: median(alone.took) / median(repeated.took),
    batchedOverBareOfC: batchMs / 50 / (1000 / bareC),
  };
}

function figuresOf(all: readonly (Figures | undefined)[]): Figures {
  const names = Object.keys(all[0] ?? {});
  return Object.fromEntries(
    names.map((name) => [name, Number(median(all.map((one) => one?.[name] ?? 0)).toPrecision(3))]),
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function idleMemory(): Promise<number> {
  await new Promise((resolve) => setTimeout(resolve, 2000));
  return Math.round(memoryOf(pid));
}
