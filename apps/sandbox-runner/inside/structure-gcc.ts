// Runs in the box: what a compiler warns of in C and C++ sources, without building them.
//   node structure-gcc.mjs <compiler> <standard> <file> …     prints one JSON document
import { spawnSync } from 'node:child_process';

const [compiler = '', standard = '', ...files] = process.argv.slice(2);
const sources = files.filter((file) => /\.(c|cc|cpp|cxx)$/.test(file));
const options = ['-fsyntax-only', '-Wall', '-Wextra', '-fno-diagnostics-color', '-fmax-errors=100', standard];
const { stderr } = spawnSync(compiler, [...options, ...sources], { encoding: 'utf8', maxBuffer: 2 * 1024 * 1024 });
const said = [...(stderr ?? '').matchAll(/^([^\s:][^:\n]*):(\d+):\d+: (warning|error|fatal error): (.+)$/gm)].map(
  ([, file = '', line = '1', kind, message = '']) => ({ kind, file, line: Number(line), message }),
);
const only = (isWarning: boolean) =>
  said
    .filter(({ kind }) => (kind === 'warning') === isWarning)
    .map(({ file, line, message }) => ({ file, line, message }));
const nothing = { calls: null, imports: null, constructs: null, functions: null };
process.stdout.write(`${JSON.stringify({ ...nothing, lint: only(true), unreadable: only(false) })}\n`);
