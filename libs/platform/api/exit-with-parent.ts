/**
 * A process that `npm start` made ends when its parent does, even when the parent was killed: the parent holds the
 * other end of standard input, and the system closes it. Elsewhere (containers) nothing is asked for.
 */
export function exitWithParent(end: () => void) {
  if (process.env['ASSAY_EXIT_WITH_STDIN'] !== '1') return;
  process.stdin.on('end', end).on('error', end).resume();
}
