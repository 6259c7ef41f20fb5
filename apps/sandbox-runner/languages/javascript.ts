import type { InstalledToolchain } from './language';
import { nodeCommand, nodeMounts } from './node';

export function javascript(): InstalledToolchain {
  return {
    language: 'javascript',
    mounts: nodeMounts,
    environment: {},
    build: null,
    command: ({ entry }, limits) => nodeCommand(entry, limits),
    hello: { entry: 'main.js', text: 'console.log(process.versions.node);\n' },
  };
}
