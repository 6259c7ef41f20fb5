import type { Language } from '@assay/sandbox/domain';
import { findProgram, missing } from './find';
import { BUILT, endingWith, type InstalledToolchain, type MissingToolchain } from './language';
import { NODE } from './node';
import { partPath, structureWith } from './parts';

interface Dialect {
  language: Language;
  name: string;
  compilers: readonly string[];
  packages: string;
  /** With the extensions that courses and textbooks use, such as M_PI, getline and strdup. */
  standard: string;
  endings: readonly string[];
  entry: string;
}

const PROGRAM = 'program';

/** Every source of the program is compiled and linked in one step, as a student would on the command line. */
export function gcc(dialect: Dialect): InstalledToolchain | MissingToolchain {
  const { language, name, compilers, packages, standard, endings, entry } = dialect;
  const compiler = findProgram(...compilers);
  if (compiler === null)
    return missing(language, `A compiler for ${name}`, `Install it with "apt-get install ${packages}".`);
  return {
    language,
    mounts: [],
    environment: {},
    build: {
      command: ({ files }) => [
        compiler,
        '-O2',
        standard,
        '-pipe',
        '-o',
        PROGRAM,
        ...endingWith(files, ...endings),
        '-lm',
      ],
    },
    ...structureWith('structure-gcc.mjs', (files) => {
      return [NODE, partPath('structure-gcc.mjs'), compiler, standard, ...endingWith(files, ...endings)];
    }),
    command: () => [`${BUILT}/${PROGRAM}`],
    hello: { entry, text: HELLO },
  };
}

/** Clang claims to be an old GCC. */
const HELLO = `
#include <stdio.h>
int main(void) {
#ifdef __clang__
  printf("%d.%d.%d\\n", __clang_major__, __clang_minor__, __clang_patchlevel__);
#else
  printf("%d.%d.%d\\n", __GNUC__, __GNUC_MINOR__, __GNUC_PATCHLEVEL__);
#endif
  return 0;
}
`;
