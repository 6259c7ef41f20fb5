// `node child.mjs <program>`: runs a program that ends when its parent does. The parent holds the other end of
// standard input and never writes; when it dies, however suddenly, the input ends.
import { pathToFileURL } from 'node:url';

const PATIENCE_MS = 10_000;

process.stdin.on('end', end).on('error', end).resume();
process.stdin.unref?.();

function end() {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), PATIENCE_MS).unref();
  process.kill(process.pid, 'SIGTERM');
}

await import(pathToFileURL(process.argv[2]).href);
