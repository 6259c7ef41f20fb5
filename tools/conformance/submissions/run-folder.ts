import type { SandboxClient } from '@assay/sandbox/api';
import type { Capability } from '@assay/sandbox/domain';
import { findPrograms } from './find-programs';
import type { Versions } from './judge';
import { loadFolder } from './load-folder';
import { runProblem, type InPlace, type Outcome } from './run-problem';

export interface FolderResult {
  readonly outcomes: readonly Outcome[];
  readonly remarks: readonly string[];
  readonly seconds: number;
}

/** As two candidates would who hand in at the same time; the runner shares its places out between them. */
const AT_A_TIME = 2;

/** Runs everything below a folder. */
export async function runFolder(folder: string, sandbox: SandboxClient): Promise<FolderResult> {
  const started = performance.now();
  const capability = await sandbox.capability();
  if (!capability.ok) throw new Error(capability.problems[0]?.problem ?? 'The sandbox runner can run nothing.');
  const { problems, remarks } = findPrograms(await loadFolder(folder));
  const inPlace = places(AT_A_TIME);
  const outcomes = await Promise.all(
    problems.map((problem) => runProblem(sandbox, versionsOf(capability), problem, inPlace)),
  );
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  return { outcomes: outcomes.flat(), remarks, seconds };
}

const versionsOf = ({ toolchains }: Capability): Versions =>
  Object.fromEntries(toolchains.map(({ language, version }) => [language, version]));

function places(number: number): InPlace {
  let free = number;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
