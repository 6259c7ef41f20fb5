import { accessSync, constants } from 'node:fs';
import { availableParallelism } from 'node:os';
import * as z from 'zod/mini';

const folder = z.string().check(z.startsWith('/', 'must be a folder, from / on'));
const Cgroups = z.discriminatedUnion('version', [
  z.object({ version: z.literal(1), dirs: z.object({ memory: folder, pids: folder, cpuacct: folder }) }),
  z.object({ version: z.literal(2), dirs: z.object({ unified: folder }) }),
  z.object({ version: z.literal(0), reason: z.string() }),
]);
/** Control groups that this process may make groups in; without any the runner looks at /proc instead. */
export type Cgroups = z.output<typeof Cgroups>;

/** What makes the boxes; `demo` makes none, and its results never become marks. */
const DRIVERS = ['bubblewrap', 'oci', 'demo'] as const;
export type Driver = (typeof DRIVERS)[number];

export interface RunnerSettings {
  driver: Driver;
  /** Of the driver `oci`: runc, crun or runsc; null for the first that is found. */
  runtime: string | null;
  listen: { path: string } | { host: string; port: number };
  token: string | null;
  cgroups: Cgroups;
  /** Programs that may run at one time, as far as memory allows. */
  concurrency: number;
  /** Whom to become when started as root; null when not given. */
  becomes: { uid: number; gid: number } | null;
  endsWithStdin: boolean;
  /** The helper that an image brings along; `none` to do without, null to compile it here. */
  helper: string | null;
}

/** @throws Error that names the setting at fault and what it must be. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): RunnerSettings {
  const whole = (name: string, min: number, max: number): number | null => {
    const text = environment[name];
    if (text === undefined || text === '') return null;
    const number = Number(text);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    throw new Error(`${name} must be a whole number from ${min} to ${max}.`);
  };
  const [uid, gid] = [whole('ASSAY_RUNNER_UID', 1, 2 ** 31), whole('ASSAY_RUNNER_GID', 1, 2 ** 31)];
  const path = environment['ASSAY_RUNNER_SOCKET'];
  const port = whole('ASSAY_RUNNER_PORT', 0, 65_535);
  if (!path && port === null) {
    throw new Error('Say where to listen: ASSAY_RUNNER_SOCKET (a path) or ASSAY_RUNNER_PORT (a number).');
  }
  const host = environment['ASSAY_RUNNER_HOST'] || '127.0.0.1';
  const token = environment['ASSAY_RUNNER_TOKEN'] || null;
  if (!path && token === null && !isThisMachine(host)) {
    throw new Error('ASSAY_RUNNER_TOKEN is needed where others than this machine can reach the runner.');
  }
  if (path && path.length > 100) throw new Error('ASSAY_RUNNER_SOCKET is longer than a socket path may be.');
  const driver = DRIVERS.find((name) => name === (environment['ASSAY_RUNNER_DRIVER'] || 'bubblewrap'));
  if (driver === undefined) throw new Error(`ASSAY_RUNNER_DRIVER must be one of ${DRIVERS.join(', ')}.`);
  if (driver === 'demo' && !path && !isThisMachine(host)) {
    throw new Error('The demonstration driver is no sandbox: it listens on a socket or on 127.0.0.1 alone.');
  }
  return {
    driver,
    runtime: environment['ASSAY_RUNNER_OCI_RUNTIME'] || null,
    listen: path ? { path } : { host, port: port ?? 0 },
    token,
    cgroups: readCgroups(environment['ASSAY_CGROUPS']),
    concurrency: whole('ASSAY_RUNNER_CONCURRENCY', 1, 1024) ?? availableParallelism(),
    becomes: uid === null ? null : { uid, gid: gid ?? uid },
    endsWithStdin: environment['ASSAY_EXIT_WITH_STDIN'] === '1',
    helper: environment['ASSAY_RUNNER_HELPER'] || null,
  };
}

const isThisMachine = (host: string) => ['127.0.0.1', '::1', 'localhost'].includes(host);

function readCgroups(text: string | undefined): Cgroups {
  if (!text) return { version: 0, reason: 'No control groups were handed to the runner (ASSAY_CGROUPS).' };
  try {
    return z.parse(Cgroups, JSON.parse(text));
  } catch (error) {
    throw new Error(`ASSAY_CGROUPS must be {"version":1|2,"dirs":{…}}: ${(error as Error).message}`);
  }
}

/** The control groups, unless this user may not use them. */
export function usableCgroups(cgroups: Cgroups): Cgroups {
  if (cgroups.version === 0) return cgroups;
  try {
    for (const dir of Object.values(cgroups.dirs)) accessSync(dir, constants.W_OK | constants.X_OK);
    return cgroups;
  } catch (error) {
    return { version: 0, reason: `The control groups cannot be used: ${(error as Error).message}` };
  }
}
