import type { Language, Limits } from '@assay/sandbox/domain';

/** A program as it stands in the box: its sources, and what its build made of them. */
export interface ProgramFiles {
  entry: string;
  /** Paths below the folder of the sources. */
  files: readonly string[];
  /** Paths below the folder of what was built; none for languages that are run as they are written. */
  built: readonly string[];
}

/** How a program is started. */
export interface Starter {
  /** What has to be visible in the box besides /usr. */
  mounts: readonly { from: string; to: string }[];
  /** Small folders of /etc that the language reads. They are copied once, when the runner starts. */
  settings?: readonly string[];
  environment: Readonly<Record<string, string>>;
  command(program: ProgramFiles, limits: Limits): string[];
}

/** How sources become a program: in a box like any other, from the working folder, which is then taken out. */
export interface BuildStep {
  /** Whatever it leaves in the working folder is what was built, and lies in {@link BUILT} when the program runs. */
  command(program: ProgramFiles, limits: Limits): string[];
}

/** A new language is a file in this folder, an entry in the table, and limits of its own in the domain. */
export interface InstalledToolchain extends Starter {
  language: Language;
  /** Null for languages that are run as they are written. */
  build: BuildStep | null;
  /** Looks at sources without running them; absent where nothing of ours can read the language. */
  structure?: Starter;
  /** Beyond the standard library, as the operator has installed them. */
  libraries?: readonly { name: string; version: string }[];
  /** A program that prints the version of the language and nothing else. */
  hello: { entry: string; text: string };
}

export interface MissingToolchain {
  language: Language;
  problem: string;
  cure: string;
}

/** Inside the box: what was built, read-only. */
export const BUILT = '/app';

export const mebibytes = (bytes: number) => Math.ceil(bytes / (1024 * 1024));

export function endingWith(files: readonly string[], ...endings: string[]): string[] {
  return files.filter((file) => endings.some((ending) => file.endsWith(ending)));
}
