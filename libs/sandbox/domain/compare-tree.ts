import { isObject, parseJson, type JsonValue } from './compare-json';
import type { Comparison } from './comparer';
import { showText, type CollectedEntry } from './execution';

interface Entry {
  path: string;
  kind: string;
  /** Octal, such as "644"; absent: any. */
  mode: string | undefined;
  /** Of a file or the target of a link; absent: any. */
  content: string | undefined;
}

/** A collected tree as the comparer reads it; an expected one has the same members, as many of them as count. */
export function treeListing(tree: readonly CollectedEntry[]): string {
  return JSON.stringify(
    tree.map(({ path, kind, mode, content }) => ({
      path,
      kind,
      mode: (mode & 0o7777).toString(8),
      ...(content !== null && { content: showText(content) }),
    })),
  );
}

/** Every listed entry as it is listed, and nothing else; folders on the way to a listed entry need no line. */
export function compareTree(expected: string, actual: string, othersAllowed: boolean): Comparison {
  const want = entriesOf(expected);
  if (want === null) return { equal: false, reason: 'The expected output is not a listing of files.' };
  const got = new Map((entriesOf(actual) ?? []).map((entry) => [entry.path, entry]));
  const found = want.map((entry) => entryDifference(entry, got.get(entry.path)));
  const isOnTheWay = (path: string) => want.some((entry) => entry.path.startsWith(`${path}/`));
  const listed = new Set(want.map(({ path }) => path));
  const others = [...got.values()].filter(
    ({ path, kind }) => !listed.has(path) && !(kind === 'folder' && isOnTheWay(path)),
  );
  const right = found.filter((each) => each === null).length;
  const share = right / Math.max(1, want.length + (othersAllowed ? 0 : others.length));
  const wrong = want.length - right;
  if (wrong > 0) {
    const first = found.find((each) => each !== null);
    return {
      equal: false,
      reason: `${wrong} of ${want.length} files and folders are not as expected: ${first}.`,
      share,
    };
  }
  if (others.length > 0 && !othersAllowed) {
    return { equal: false, reason: 'There are files or folders that should not be there.', share };
  }
  return { equal: true };
}

function entryDifference(want: Entry, got: Entry | undefined): string | null {
  if (got === undefined) return 'one is missing';
  if (want.kind !== got.kind) return 'one is of another kind';
  if (want.mode !== undefined && want.mode !== got.mode) return 'one has other permissions';
  if (want.content !== undefined && !sameText(want.content, got.content)) return 'one has another content';
  return null;
}

/** Spaces at the ends of lines and an empty line at the end are no difference between files, as in `lines`. */
const sameText = (want: string, got: string | undefined) => got !== undefined && trimmed(want) === trimmed(got);

function trimmed(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd());
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

function entriesOf(text: string): Entry[] | null {
  const value = parseJson(text);
  if (!Array.isArray(value)) return null;
  const entries = value.flatMap((each) => (isObject(each) ? [entryOf(each)] : []));
  return entries.length === value.length && entries.every(({ path }) => path !== '') ? entries : null;
}

function entryOf(value: { [name: string]: JsonValue }): Entry {
  const textOf = (name: string) => (typeof value[name] === 'string' ? value[name] : undefined);
  return {
    path: textOf('path') ?? '',
    kind: textOf('kind') ?? 'file',
    mode: textOf('mode'),
    content: textOf('content'),
  };
}
