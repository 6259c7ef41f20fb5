import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, chmodSync, chownSync, constants, copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { SandboxClient } from '@assay/sandbox/api';

const ROOT = path.join(__dirname, '../../..');
/** Nobody's number: the runner needs no account, only not to be root. */
const UNPRIVILEGED = { uid: 61_184, gid: 61_184 };
const isRoot = process.getuid?.() === 0;

/** `counted` has control groups, which only root can hand over; `polled` has none. */
export type Mode = 'counted' | 'polled';
export const modes: readonly Mode[] = isRoot ? ['counted', 'polled'] : ['polled'];

export interface StartedRunner {
  client: SandboxClient;
  url: string;
  process: ChildProcess;
  /** Folders of control groups that it was handed. */
  groups: readonly string[];
  /** What it has printed so far. */
  log(): string;
  stop(): Promise<void>;
}

export interface StartOptions {
  mode: Mode;
  environment?: Record<string, string>;
  /** A folder of an earlier runner, to start again where that one was. */
  folder?: string;
  /** Whom the runner becomes, where we are root. */
  uid?: number;
  /** Started as this user, and not as root to become it. */
  isOrdinary?: boolean;
}

/** The bundle as it is shipped, in a process and under a user of its own. */
export async function startRunner({
  mode,
  environment = {},
  uid = UNPRIVILEGED.uid,
  folder = makeFolder(uid),
  isOrdinary = false,
}: StartOptions): Promise<StartedRunner> {
  const user = { uid, gid: uid };
  const cgroups = mode === 'counted' ? delegate(path.basename(folder), user) : null;
  const command = [nodeFor(folder), bundleIn(folder)];
  const drop = isRoot && isOrdinary ? ['/usr/bin/setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'] : [];
  const [program, ...parameters] = [...drop, ...command] as [string, ...string[]];
  const child = spawn(program, parameters, {
    cwd: '/',
    env: {
      TMPDIR: folder,
      ASSAY_RUNNER_SOCKET: path.join(folder, 'runner.sock'),
      ASSAY_EXIT_WITH_STDIN: '1',
      ASSAY_RUNNER_PARTS: parts(),
      // a browser and a database in every start would take longer than most tests: those who want them say so
      ASSAY_RUNNER_LANGUAGES: 'python,javascript,typescript,c,cpp,java,bash',
      ...(cgroups === null ? {} : { ASSAY_CGROUPS: JSON.stringify(cgroups) }),
      ...(isRoot && !isOrdinary ? { ASSAY_RUNNER_UID: String(uid) } : {}),
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  if (cgroups?.version === 2)
    writeFileSync(path.join(cgroups.dirs['unified'] as string, 'runner/cgroup.procs'), String(child.pid));
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (log += chunk.toString('utf8')));
  while (!log.includes('\n')) {
    await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), once(child, 'exit')]);
    if (child.exitCode !== null) throw new Error(`The runner ended: ${log}`);
  }
  const url = /(unix|http):\S+(?=: )/.exec(log)?.[0] ?? '';
  return {
    client: new SandboxClient({ url, token: environment['ASSAY_RUNNER_TOKEN'] ?? null }),
    url,
    process: child,
    groups: Object.values(cgroups?.dirs ?? {}),
    log: () => log,
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const ended = once(child, 'exit');
        child.kill('SIGTERM');
        await ended;
      }
      if (cgroups !== null) groups('removeCgroups', cgroups);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export function makeFolder(uid = UNPRIVILEGED.uid): string {
  const folder = mkdtempSync('/tmp/assay-box-test-'); // short and open to all: a socket lies in it, another user works in it
  if (isRoot) chownSync(folder, uid, uid);
  return folder;
}

function bundleIn(folder: string): string {
  const bundle = path.join(folder, 'main.mjs');
  const options = [
    '--bundle',
    '--platform=node',
    '--format=esm',
    '--target=node24',
    '--log-level=error',
    '--loader:.c=text',
    '--loader:.h=text',
  ];
  const esbuild = path.join(ROOT, 'node_modules/esbuild/bin/esbuild');
  const entry = path.join(ROOT, 'apps/sandbox-runner/main.ts');
  execFileSync(esbuild, [
    entry,
    ...options,
    `--outfile=${bundle}`,
    `--tsconfig=${path.join(ROOT, 'tsconfig.base.json')}`,
  ]);
  return bundle;
}

/** Put together where they were not yet, and copied to where any user can read them. */
function parts(): string {
  const folder = path.join(ROOT, 'dist/test/runner-parts');
  const program = path.join(ROOT, 'tools/runner-parts.mjs');
  return execFileSync(process.execPath, [program, folder, '--for-others'], { encoding: 'utf8' }).trim();
}

/** Our Node, copied where another user cannot reach it. */
function nodeFor(folder: string): string {
  if (!isRoot) return process.execPath;
  try {
    execFileSync('/usr/bin/test', ['-x', process.execPath], { ...UNPRIVILEGED, cwd: '/', stdio: 'ignore' });
    return process.execPath;
  } catch {
    const copy = path.join(folder, 'node');
    copyFileSync(process.execPath, copy);
    chmodSync(copy, 0o755);
    return copy;
  }
}

interface Delegated {
  version: 1 | 2;
  dirs: Record<string, string>;
}

function delegate(name: string, user: { uid: number; gid: number }): Delegated {
  const cgroups = groups('delegateCgroups', name, user) as Delegated | { version: 0; reason: string };
  if (cgroups.version === 0) throw new Error(cgroups.reason);
  return cgroups;
}

/** As `npm start` does it, in a process of its own: it is plain JavaScript that Jest does not load. */
function groups(action: 'delegateCgroups' | 'removeCgroups', ...parameters: unknown[]): unknown {
  const module = pathToFileURL(path.join(ROOT, 'tools/up/cgroups.mjs')).href;
  const call = `import { ${action} } from '${module}'; console.log(JSON.stringify(${action}(...${JSON.stringify(parameters)}) ?? null));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', call], { encoding: 'utf8' }));
}

/** Whether any sandbox can run here; the reason if not. */
export function whyNoSandbox(): string | null {
  try {
    accessSync('/usr/bin/bwrap', constants.X_OK);
    const user = isRoot ? UNPRIVILEGED : {};
    execFileSync('/usr/bin/bwrap', ['--unshare-user', '--ro-bind', '/', '/', 'true'], {
      ...user,
      env: {},
      stdio: 'pipe',
    });
    return null;
  } catch (error) {
    const { stderr, message } = error as Error & { stderr?: Buffer };
    return String(stderr ?? message).trim();
  }
}
