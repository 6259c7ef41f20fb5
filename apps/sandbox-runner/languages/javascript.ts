import type { InstalledToolchain } from './language';
import { NODE, nodeCommand, nodeMounts } from './node';
import { partPath, structureWith } from './parts';

export function javascript(): InstalledToolchain {
  return {
    language: 'javascript',
    mounts: nodeMounts,
    environment: {},
    build: null,
    ...structureWith('structure-script.mjs', (files) => [NODE, partPath('structure-script.mjs'), ...files]),
    command: ({ entry }, limits) => nodeCommand(entry, limits),
    hello: { entry: 'main.js', text: 'console.log(process.versions.node);\n' },
  };
}
