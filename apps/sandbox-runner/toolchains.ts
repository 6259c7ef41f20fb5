import { existsSync } from 'node:fs';
import type { Language, Limits } from '@assay/sandbox/domain';

/** How a program is started. */
export interface Starter {
  /** What has to be visible in the box besides /usr. */
  mounts: readonly { from: string; to: string }[];
  environment: Readonly<Record<string, string>>;
  command(entry: string, limits: Limits): string[];
}

/** A new language is a new entry here, with limits of its own in the domain. */
export interface InstalledToolchain extends Starter {
  language: Language;
  /** A program that prints the version of the language and nothing else. */
  hello: { entry: string; text: string };
}

export interface MissingToolchain {
  language: Language;
  problem: string;
  cure: string;
}

export function findToolchains(): (InstalledToolchain | MissingToolchain)[] {
  return [python(), javascript()];
}

const PYTHON_PLACES = ['/usr/bin/python3', '/usr/local/bin/python3'];

function python(): InstalledToolchain | MissingToolchain {
  const interpreter = PYTHON_PLACES.find(existsSync);
  if (interpreter === undefined) {
    return {
      language: 'python',
      problem: `There is no Python in ${PYTHON_PLACES.join(' or ')}.`,
      cure: 'Install it with the packages of the system, for example "apt-get install python3".',
    };
  }
  return {
    language: 'python',
    mounts: [],
    // The order of sets follows a seed: with a fixed one any run can be made again, years later.
    environment: { PYTHONHASHSEED: '0', PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' },
    command: (entry) => [interpreter, '-s', entry],
    hello: { entry: 'main.py', text: 'import platform\nprint(platform.python_version())\n' },
  };
}

/** The runner's own Node, in a neutral place: a machine may have no other. */
function javascript(): InstalledToolchain {
  const node = '/opt/node/bin/node';
  const mebibytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));
  return {
    language: 'javascript',
    mounts: [{ from: process.execPath, to: node }],
    environment: {},
    command: (entry, limits) => [
      node,
      // as large as the limit: the kernel's count decides what is too much, not the engine's garbage collector
      `--max-old-space-size=${mebibytes(limits.memoryBytes)}`,
      '--disable-warning=MODULE_TYPELESS_PACKAGE_JSON',
      entry,
    ],
    hello: { entry: 'main.js', text: 'console.log(process.versions.node);\n' },
  };
}
