import type { CodeFile } from '@assay/item-bank/domain';
import { isSourcePath, LARGEST_FILE_COUNT } from '@assay/sandbox/domain';

export interface WorkFile {
  readonly path: string;
  readonly content: string;
  readonly editable: boolean;
  /** Added by the candidate: it may be renamed and deleted. */
  readonly isOwn: boolean;
}

/** The files of the task with what the candidate wrote in them, then the candidate's own. */
export function workFiles(task: readonly CodeFile[], given: Readonly<Record<string, string>>): WorkFile[] {
  const handedOut = task.map(({ path, content, editable }) => ({
    ...{ path, editable, isOwn: false },
    content: editable ? (given[path] ?? content) : content,
  }));
  const own = Object.entries(given)
    .filter(([path]) => !task.some((file) => file.path === path))
    .map(([path, content]) => ({ path, content, editable: true, isOwn: true }));
  return [...handedOut, ...own];
}

/** What an answer holds: everything that is the candidate's to change. */
export function answerOf(files: readonly WorkFile[]): Record<string, string> {
  return Object.fromEntries(files.filter(({ editable }) => editable).map(({ path, content }) => [path, content]));
}

/** Why a new file cannot have this name; null where it can. */
export function nameProblem(path: string, files: readonly { readonly path: string }[]): string | null {
  if (path === '') return 'Give the file a name.';
  if (!isSourcePath(path))
    return 'Use letters, digits, “_”, “-” and “.”, and “/” between folders. A name begins with a letter, a digit or “_”.';
  const lower = path.toLowerCase();
  if (files.some((file) => file.path.toLowerCase() === lower)) return 'There is a file of this name already.';
  if (files.some((file) => file.path.startsWith(`${path}/`))) return 'There is a folder of this name already.';
  if (files.some((file) => path.startsWith(`${file.path}/`))) return 'A file cannot be a folder too.';
  if (files.length >= LARGEST_FILE_COUNT) return `A task holds at most ${LARGEST_FILE_COUNT} files.`;
  return null;
}

const MOST_OPEN_AT_FIRST = 4;

/** All files of a small task are open at first, of a larger one those to work in. */
export function openAtFirst(files: readonly WorkFile[]): string[] {
  const shown = files.length <= MOST_OPEN_AT_FIRST ? files : files.filter(({ editable }) => editable);
  const sorted = [...shown].sort((a, b) => Number(b.editable) - Number(a.editable));
  return (sorted.length ? sorted : files.slice(0, 1)).map(({ path }) => path);
}
