import type { CodeCheck, TaskKind } from '@assay/item-bank/domain';
import type { Verdict } from '@assay/sandbox/domain';

/** What each kind of task asks of a candidate, and what its checks look at. */
export const KIND_WORDS: Record<TaskKind, { readonly name: string; readonly help: string }> = {
  function: { name: 'A function', help: 'We call the candidate’s function with the arguments of each check.' },
  program: { name: 'A program', help: 'It reads standard input and prints. What it prints is compared.' },
  query: { name: 'A query', help: 'The rows of the last query are compared, on the data of each check.' },
  change: { name: 'A change to data', help: 'Your own query looks at the tables after the candidate’s statements.' },
  commandLine: {
    name: 'Work on the command line',
    help: 'A script in a prepared file tree. What it leaves behind is compared.',
  },
  webPage: { name: 'A web page', help: 'Opened in a browser without a network. Probes of each check look at it.' },
  interactive: {
    name: 'A conversation',
    help: 'The candidate’s program talks with a program of yours, which decides.',
  },
};

/** What goes into a check, by kind; null where nothing is typed. */
export const INPUT_WORDS: Record<TaskKind, string | null> = {
  function: 'Arguments, as a JSON list',
  program: 'Input, on standard input',
  query: null,
  change: 'Query that looks at the result',
  commandLine: 'Input, on standard input',
  webPage: 'Probes, as JSON',
  interactive: 'Input of your program',
};

export const COMPARER_WORDS: Record<CodeCheck['comparer']['kind'], string> = {
  json: 'One JSON value',
  lines: 'Lines, without spaces at their ends',
  'unordered-lines': 'Lines in any order',
  numbers: 'Words, numbers within a tolerance',
  words: 'Words, as contest judges compare them',
  exact: 'Exactly, byte by byte',
  table: 'A table: CSV, TSV or rows of a query',
  plot: 'A plot by its data',
  tree: 'Files and folders left behind',
  checker: 'The checker of this task decides',
};

/** The verdicts that a solution can be declared with, in the words of an author. */
export const DECLARED_WORDS: readonly (readonly [Verdict, string])[] = [
  ['AC', 'Full marks'],
  ['WA', 'Wrong answer'],
  ['PE', 'Right but for the layout'],
  ['TLE', 'Too slow'],
  ['WTLE', 'Waits too long'],
  ['RE', 'Ends with an error'],
  ['CE', 'Cannot be built'],
  ['MLE', 'Too much memory'],
  ['OLE', 'Prints too much'],
  ['PLE', 'Too many processes'],
  ['FLE', 'Too large a file'],
  ['SV', 'Does what is forbidden'],
];
export const verdictWords = (verdict: Verdict): string =>
  DECLARED_WORDS.find(([known]) => known === verdict)?.[1] ??
  (verdict === 'SKIPPED' ? 'Not run: no time left' : 'The sandbox failed');

export const seconds = (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`);
export const megabytes = (bytes: number | null): string =>
  bytes === null ? '' : `${Math.max(1, Math.round(bytes / (1024 * 1024)))} MB`;
