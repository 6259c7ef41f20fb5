// In a process of its own, for demonstrations on machines without a Linux sandbox: JavaScript by QuickJS in WebAssembly.
//   node demo-javascript.mjs <file>     with the sources in the working folder
import { existsSync, readFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import variant from '@jitl/quickjs-wasmfile-release-sync';
import { newQuickJSWASMModuleFromVariant, type QuickJSContext } from 'quickjs-emscripten-core';

const MEMORY_BYTES = 128 * 1024 * 1024;
const STACK_BYTES = 512 * 1024;

/** The little of Node that small programs use: output, and the input of the test. */
const SURROUNDINGS = `
const show = (value) => typeof value === 'string' ? value : value === undefined ? 'undefined' : JSON.stringify(value) ?? String(value);
globalThis.console = { log: (...all) => __write(1, all.map(show).join(' ') + '\\n'), error: (...all) => __write(2, all.map(show).join(' ') + '\\n') };
globalThis.console.info = globalThis.console.log; globalThis.console.warn = globalThis.console.error;
globalThis.process = { argv: ['node', 'main'], stdout: { write: (text) => __write(1, String(text)) }, versions: { node: __version }, exit: () => { throw new Error('process.exit is not there in the demonstration'); } };
globalThis.require = (name) => { if (/^(node:)?fs$/.test(name)) return __fs; throw new Error('Only fs is there in the demonstration: ' + name); };
globalThis.__fs = { readFileSync: (file) => __read(String(file)) };
`;
const FS_MODULE = 'export const readFileSync = __fs.readFileSync; export default __fs;';

const [entry = 'main.js'] = process.argv.slice(2);
const quickjs = await newQuickJSWASMModuleFromVariant(variant);
const runtime = quickjs.newRuntime();
runtime.setMemoryLimit(MEMORY_BYTES);
runtime.setMaxStackSize(STACK_BYTES);
runtime.setModuleLoader(
  (name) => (/^(node:)?fs$/.test(name) ? FS_MODULE : readSource(name)),
  (base, name) => (name.startsWith('.') ? path.posix.join(path.posix.dirname(base), name) : name),
);
const context = runtime.newContext();
connect(context);
context.unwrapResult(context.evalCode(SURROUNDINGS)).dispose();
const result = context.evalCode(readSource(entry), entry, { type: 'module' });
const jobs = runtime.executePendingJobs();
const failed = 'error' in result && result.error ? result.error : 'error' in jobs ? jobs.error : undefined;
if (failed) {
  const {
    name = 'Error',
    message = '',
    stack = '',
  } = context.dump(failed) as { name?: string; message?: string; stack?: string };
  process.stderr.write(`${name}: ${message}\n${stack}`, () => process.exit(1));
} else process.exit();

function connect(to: QuickJSContext): void {
  const define = (name: string, body: (...args: string[]) => string | undefined) => {
    const handle = to.newFunction(name, (...args) => {
      const answer = body(...args.map((arg) => String(to.dump(arg))));
      return answer === undefined ? to.undefined : to.newString(answer);
    });
    to.setProp(to.global, name, handle);
  };
  define('__write', (stream = '1', text = '') => void writeAll(Number(stream), Buffer.from(text)));
  define('__read', (file = '') => (file === '0' || file === '/dev/stdin' ? readFileSync(0, 'utf8') : readSource(file)));
  to.setProp(to.global, '__version', to.newString(process.versions.node));
}

/** At once, also when whoever reads is slow: a program that never rests would never be heard otherwise. */
function writeAll(stream: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stream, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

/** Below the working folder alone. */
function readSource(name: string): string {
  const file = path.resolve(name);
  if (!file.startsWith(`${process.cwd()}${path.sep}`) || !existsSync(file)) throw new Error(`There is no ${name}.`);
  return readFileSync(file, 'utf8');
}
