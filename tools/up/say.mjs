// What the person at the terminal reads. With --json only the last line goes to standard output.
const started = Date.now();
const isJson = process.argv.includes('--json');

const write = (line) => (isJson ? process.stderr : process.stdout).write(`${line}\n`);
const seconds = () => ((Date.now() - started) / 1000).toFixed(1).padStart(5);

/** Progress, with the seconds since the start. */
export const say = (message) => write(`${seconds()} s  ${message}`);

/** A line by itself. */
export const tell = (message = '') => write(message);

/** Something the person should act on; never lost among the progress lines. */
export function warn(message) {
  const lines = message.split('\n');
  process.stderr.write(`\n  ! ${lines.join('\n    ')}\n\n`);
}

export function fail(message) {
  warn(message);
  process.exit(1);
}
