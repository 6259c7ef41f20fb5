// `npm start` is a chain: npm, perhaps a shell, perhaps an older Node, then we. When one of them is killed nobody tells
// us, and Ctrl-C no longer reaches us: so we look. Started without npm, we are left alone in the background.
import { readFileSync } from 'node:fs';
import { lookUpProcess } from './process-birth.mjs';

const EVERY_MS = 1000;

/** Calls `onDeath` once when npm, or what stands between npm and us, has gone. */
export function watchStarters(onDeath) {
  const starters = chainToNpm();
  if (starters.length === 0) return;
  const timer = setInterval(() => {
    if (starters.every(({ pid, birth }) => lookUpProcess(pid)?.birth === birth)) return;
    clearInterval(timer);
    onDeath();
  }, EVERY_MS);
  timer.unref();
}

function chainToNpm() {
  if (process.env.npm_lifecycle_event === undefined) return [];
  const chain = [];
  for (let pid = process.ppid; pid > 1 && chain.length < 5;) {
    const found = lookUpProcess(pid);
    if (found === null) return [];
    chain.push({ pid, birth: found.birth });
    if (isNpm(pid)) return chain;
    pid = found.parent;
  }
  return []; // npm is not among them: some other program set the variable
}

function isNpm(pid) {
  const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  return words[0].startsWith('npm ') || words.slice(0, 3).some((word) => /(^|\/)(npm|npm-cli\.js)$/.test(word));
}
