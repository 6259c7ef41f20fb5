import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { LANGUAGES } from '@assay/sandbox/domain';
import { startRunner, type Mode, type StartedRunner } from '../testing/start-runner';
import { attack, versionOf, type Bait } from './attack';
import type { HostileFinding, Line } from './line';
import { tracesOf, type Outside, type Traces } from './outside';

/** Hostile programs at one time, and an honest one beside them. */
const AT_ONE_TIME = 2;
/** Runs of the honest program by itself, of which the middle one counts. */
const LATELY = 5;
const ALL = LANGUAGES.join(',');

export interface Report {
  /** What each line came to; null where its language is not there. */
  findings: Map<number, HostileFinding | null>;
  /** Of each round: its lines, what was left outside after it, and the honest neighbour. */
  rounds: readonly Round[];
  /** How often somebody came through to a server of ours. */
  visits: number;
}

export interface Round {
  lines: readonly number[];
  left: Partial<Traces>;
  neighbour: HostileFinding;
  /** Processor time of the honest program by itself, just before: the machine is as fast as its other work lets it be. */
  aloneCpuMs: number;
}

export interface Assault {
  mode: Mode;
  uid: number;
  isOrdinary: boolean;
  environment?: Record<string, string>;
}

/** Another one each time, so that nothing of an earlier one can be of use. */
const honest = (() => {
  let made = 0;
  return () => ({
    source: `n = ${(made += 1)} * 0\nfor i in range(1_500_000): n += i % 7\nprint(n)`,
    prints: '4499995',
    limits: { cpuMs: 5000, wallMs: 30_000 },
  });
})();

/** Runs all lines, two at a time, with an honest program beside each pair, and looks around after each pair. */
export async function assault(
  lines: readonly Line[],
  { mode, uid, isOrdinary, environment: more }: Assault,
): Promise<Report> {
  const servers = await openServers();
  const environment = { ASSAY_RUNNER_CONCURRENCY: String(AT_ONE_TIME + 1), ASSAY_RUNNER_LANGUAGES: ALL, ...more };
  const runner = await startRunner({ mode, uid, isOrdinary, environment });
  try {
    const outside = { uid, folder: folderOf(runner), pid: runner.process.pid as number, groups: runner.groups };
    const alone = async () => (await attack(runner, honest(), servers.bait)).cpuMs;
    const lately: number[] = [];
    while (lately.length < LATELY) lately.push(await alone());
    const before = tracesOf(outside);
    const findings = new Map<number, HostileFinding | null>();
    const rounds: Round[] = [];
    const possible = await possibleLines(runner, lines);
    for (const { line } of lines) if (!possible.some((one) => one.line === line)) findings.set(line, null);
    const round = async (pair: readonly Line[]): Promise<Round> => {
      lately.push(await alone());
      const aloneCpuMs = median(lately.slice(-LATELY));
      const attacks = pair.map(async ({ line, program }) => {
        findings.set(line, await insist(() => attack(runner, program, servers.bait)));
      });
      const neighbour = await attack(runner, honest(), servers.bait);
      await Promise.all(attacks);
      return { lines: pair.map(({ line }) => line), left: await leftOver(before, outside), neighbour, aloneCpuMs };
    };
    for (let at = 0; at < possible.length; at += AT_ONE_TIME) {
      const pair = possible.slice(at, at + AT_ONE_TIME);
      rounds.push(await round(pair));
      // harm that comes from the pair comes every time; what comes from the rest of the machine does not
      for (let tries = 0; tries < 4 && isSlowed(rounds.at(-1) as Round); tries += 1) {
        const again = await round(pair);
        rounds.push({ ...again, left: { ...rounds.pop()?.left, ...again.left } });
      }
    }
    return { findings, rounds, visits: servers.visits() };
  } finally {
    await runner.stop();
    servers.close();
  }
}

/** A run for which the machine was too busy is made again, as it is for candidates; a fault of ours comes every time. */
async function insist(run: () => Promise<HostileFinding>): Promise<HostileFinding> {
  let finding = await run();
  for (let tries = 1; tries < 3 && finding.verdict === 'IE'; tries += 1) finding = await run();
  return finding;
}

/** More processor time than half as much again as by itself. */
export function isSlowed({ neighbour, aloneCpuMs }: Round): boolean {
  return neighbour.verdict === 'AC' && neighbour.cpuMs > 1.5 * aloneCpuMs;
}

async function possibleLines(runner: StartedRunner, lines: readonly Line[]): Promise<Line[]> {
  const there = await Promise.all(lines.map(({ program }) => versionOf(runner.client, program.language ?? 'python')));
  return lines.filter((_, index) => there[index] !== null);
}

const folderOf = (runner: StartedRunner) => path.dirname(runner.url.slice('unix:'.length));

/** What was not there before. The kernel takes a moment to clear a box. */
async function leftOver(before: Traces, outside: Outside): Promise<Partial<Traces>> {
  for (let tries = 1; ; tries += 1) {
    const now = tracesOf(outside);
    const entries = (Object.keys(now) as (keyof Traces)[])
      .map((kind) => [kind, now[kind].filter((trace) => !before[kind].includes(trace))] as const)
      .filter(([, traces]) => traces.length > 0);
    if (entries.length === 0 || tries === 100) return Object.fromEntries(entries);
    await delay(20);
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

interface Servers {
  bait: Bait;
  visits(): number;
  close(): void;
}

async function openServers(): Promise<Servers> {
  let visits = 0;
  const abstractSocket = `assay-bait-${process.pid}`;
  const open = async (listen: (server: Server) => void) => {
    const server = createServer((socket) => {
      visits += 1;
      socket.destroy();
    });
    listen(server);
    await once(server, 'listening');
    return server;
  };
  const tcp = await open((server) => server.listen(0, '127.0.0.1'));
  const local = await open((server) => server.listen(`\0${abstractSocket}`));
  return {
    bait: { port: (tcp.address() as AddressInfo).port, abstractSocket },
    visits: () => visits,
    close: () => [tcp, local].forEach((server) => server.close()),
  };
}
