import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What programs cost without us: by themselves, and in bubblewrap with all namespaces and nothing else. */
export class Bare {
  private readonly spawner: string;

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true });
    this.spawner = path.join(folder, 'spawn');
    execFileSync(COMPILER, ['-O2', '-o', this.spawner, path.join(import.meta.dirname, SPAWN)]);
  }

  /** @returns how to start it */
  python(text: string): string[] {
    writeFileSync(path.join(this.folder, 'main.py'), text);
    return ['/usr/bin/python3', '-s', path.join(this.folder, 'main.py')];
  }

  c(text: string): string[] {
    const [source, program] = ['main.c', 'main'].map((name) => path.join(this.folder, name)) as [string, string];
    writeFileSync(source, text);
    execFileSync(COMPILER, ['-O2', '-o', program, source, '-lm']);
    return [program];
  }

  inBubblewrap(command: readonly string[]): string[] {
    return ['/usr/bin/bwrap', ...ALL_NAMESPACES, '--ro-bind', this.folder, this.folder, '--', ...command];
  }

  /** @returns runs per second, of so many at a time */
  async perSecond(command: readonly string[], runs: number, atATime = 1): Promise<number> {
    const seconds = await Promise.all(Array.from({ length: atATime }, () => this.time(command, runs)));
    return (runs * atATime) / Math.max(...seconds);
  }

  private async time(command: readonly string[], runs: number): Promise<number> {
    const child = spawn(this.spawner, [String(runs), ...command], { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Error(`${command.join(' ')} does not run.`);
    return Number(said);
  }
}

const COMPILER = '/usr/bin/cc';
/** From the folder of the built bench. */
const SPAWN = '../../../../tools/bench/sandbox/spawn.c';
const ALL_NAMESPACES = [
  ...['--unshare-all', '--die-with-parent', '--cap-drop', 'ALL', '--ro-bind', '/usr', '/usr'],
  ...['bin', 'lib', 'lib64', 'sbin'].flatMap((name) => ['--symlink', `usr/${name}`, `/${name}`]),
  ...['--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
];
