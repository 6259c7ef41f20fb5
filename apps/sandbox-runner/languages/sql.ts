import type { InstalledToolchain, MissingToolchain } from './language';
import { nodeCommand, nodeMounts } from './node';
import { hasParts, partPath, PARTS_CURE, partsMount } from './parts';

/** PostgreSQL as a WebAssembly module in a process of its own: no server, nothing shared, gone with the box. */
export function sql(): InstalledToolchain | MissingToolchain {
  if (!hasParts('sql.mjs', 'postgres.tar', 'node_modules/@electric-sql/pglite')) {
    return { language: 'sql', problem: 'The PostgreSQL of the sandbox is missing.', cure: PARTS_CURE };
  }
  return {
    language: 'sql',
    mounts: [...nodeMounts, ...partsMount],
    environment: {},
    build: null,
    // The optimising compiler takes 600 MB and as long as the first second of all to make the next ones faster.
    command: ({ entry }, limits) => [...nodeCommand(partPath('sql.mjs'), limits, '--liftoff-only'), entry],
    hello: { entry: 'main.sql', text: 'SHOW server_version;\n' },
  };
}
