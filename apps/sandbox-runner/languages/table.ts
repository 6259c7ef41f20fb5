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
const FINDERS: readonly (() => InstalledToolchain | MissingToolchain)[] = [
  python,
  javascript,
  typescript,
  c,
  cpp,
  java,
  bash,
  sql,
  web,
];

export function findToolchains(): (InstalledToolchain | MissingToolchain)[] {
  return FINDERS.map((find) => find());
}
