import type { InstalledToolchain } from './language';
import { NODE, nodeCommand, nodeMounts } from './node';
import { partPath, structureWith } from './parts';

/**
 * Node takes the types off and runs what is left, enums and namespaces included: no compiler is needed in the box, and a
 * wrong type is a matter for the editor, not a failure of the program. The version is that of Node.
 */
export function typescript(): InstalledToolchain {
  return {
    language: 'typescript',
    mounts: nodeMounts,
    environment: {},
    build: null,
    ...structureWith('structure-script.mjs', (files) => [NODE, partPath('structure-script.mjs'), ...files]),
    command: ({ entry }, limits) =>
      nodeCommand(entry, limits, '--experimental-transform-types', '--disable-warning=ExperimentalWarning'),
    hello: {
      entry: 'main.ts',
      text: 'enum Say { Version = "node" }\nconst version: string = process.versions[Say.Version];\nconsole.log(version);\n',
    },
  };
}
