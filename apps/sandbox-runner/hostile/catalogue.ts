import { COMPILERS, JAVA } from './lines/compilers';
import { ESCAPES } from './lines/escapes';
import { FORGING } from './lines/forging';
import { OUTPUT } from './lines/output';
import { PROCESSES } from './lines/processes';
import { RESOURCES } from './lines/resources';
import { SQL } from './lines/sql';
import { WEB } from './lines/web';
import type { Line } from './line';

/** Run in the sandbox. */
export const LINES: readonly Line[] = [
  ...PROCESSES,
  ...RESOURCES,
  ...ESCAPES,
  ...COMPILERS,
  ...JAVA,
  ...FORGING,
  ...OUTPUT,
  ...SQL,
  ...WEB,
].sort((a, b) => a.line - b.line);
