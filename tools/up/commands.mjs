// What `npm run` can do here; each command loads only what it needs.
import { fileURLToPath } from 'node:url';
import { fail } from './say.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

const commands = {
  start: async () => (await import('./start.mjs')).start(root),
  dev: async () => (await import('./dev.mjs')).dev(root),
  test: async (parameters) => (await import('./test.mjs')).test(root, parameters),
  check: async () => (await import('./check.mjs')).check(root),
  doctor: async (parameters) => (await import('../doctor/doctor.mjs')).doctor(root, parameters),
  assay: async (parameters) => (await import('./assay.mjs')).assay(root, parameters),
  demo: async (parameters) => (await import('./demo.mjs')).demo(root, parameters),
  screens: async (parameters) => (await import('../screens/screens.mjs')).screens(root, parameters),
  generate: async (parameters) => (await import('../generators/generate.mjs')).generate(root, parameters),
  conformance: async (parameters) => (await import('../conformance/conformance.mjs')).conformance(root, parameters),
  bench: async (parameters) => (await import('../bench/bench.mjs')).bench(root, parameters),
};

export function run(name, parameters) {
  const command = commands[name];
  if (command === undefined) fail(`There is no command "${name}". There are: ${Object.keys(commands).join(', ')}.`);
  return command(parameters);
}
