import { hasParts, partOnHost } from '../languages/parts';
import { mebibytes, type InstalledToolchain } from '../languages/language';

/** What can be shown without a Linux sandbox: two languages that are WebAssembly, each in a process that can be ended. */
export function demoToolchains(): InstalledToolchain[] {
  const programs = [
    { language: 'javascript', part: 'demo-javascript.mjs', options: [], hello: HELLO.javascript },
    { language: 'sql', part: 'sql.mjs', options: ['--liftoff-only'], hello: HELLO.sql },
  ] as const;
  return programs
    .filter(({ part }) => hasParts(part))
    .map(({ language, part, options, hello }) => ({
      language,
      hello,
      mounts: [],
      environment: {},
      build: null,
      command: ({ entry }, limits) => [
        process.execPath,
        `--max-old-space-size=${mebibytes(limits.memoryBytes)}`,
        ...options,
        partOnHost(part),
        entry,
      ],
    }));
}

const HELLO = {
  javascript: { entry: 'main.js', text: 'console.log(process.versions.node);\n' },
  sql: { entry: 'main.sql', text: 'SHOW server_version;\n' },
};
