import type { Language } from '@assay/sandbox/domain';
import { bash } from './bash';
import { c } from './c';
import { cpp } from './cpp';
import { java } from './java';
import { javascript } from './javascript';
import type { InstalledToolchain, MissingToolchain } from './language';
import { python } from './python';
import { sql } from './sql';
import { typescript } from './typescript';
import { web } from './web';

/** One entry for each language; the order is the one in which people read them. */
const FINDERS: Record<Language, () => InstalledToolchain | MissingToolchain> = {
  python,
  javascript,
  typescript,
  c,
  cpp,
  java,
  bash,
  sql,
  web,
};

/** Those that the operator wants to offer; without a word about it all of them. */
const WANTED = process.env['ASSAY_RUNNER_LANGUAGES']?.split(',').map((name) => name.trim());

export function findToolchains(): (InstalledToolchain | MissingToolchain)[] {
  const names = Object.keys(FINDERS) as Language[];
  return names.filter((name) => !WANTED || WANTED.includes(name)).map((name) => FINDERS[name]());
}
