const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Who stops us stops the program we wait for; then we end, too. */
export function forwardSignals(child) {
  const forward = (signal) => {
    child.kill(signal);
    child.once('exit', () => process.exit(1));
  };
  for (const signal of SIGNALS) process.on(signal, forward);
  child.once('exit', () => {
    for (const signal of SIGNALS) process.off(signal, forward);
  });
}
