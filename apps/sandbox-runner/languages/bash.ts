import { findProgram, missing } from './find';
import type { InstalledToolchain, MissingToolchain } from './language';

export function bash(): InstalledToolchain | MissingToolchain {
  const shell = findProgram('/usr/bin/bash', '/bin/bash');
  if (shell === null) return missing('bash', 'Bash', 'Install it, for example with "apt-get install bash".');
  return {
    language: 'bash',
    mounts: [],
    environment: {},
    build: null,
    command: ({ entry }) => [shell, '--noprofile', '--norc', entry],
    hello: { entry: 'main.sh', text: 'echo "${BASH_VERSINFO[0]}.${BASH_VERSINFO[1]}.${BASH_VERSINFO[2]}"\n' },
  };
}
