import { isSourcePath } from '@assay/sandbox/domain';
import type { CodeInteraction } from '../item/interaction';
import { isDriverPath } from './function-driver';

export const MOST_NEW_FILES = 20;

/** Why a candidate may not add a file under this name; null where they may. */
export function newFileProblem(task: CodeInteraction, path: string): string | null {
  if (!task.newFiles) return 'No files can be added to this task.';
  if (!isSourcePath(path)) return 'Use letters, digits, dots, hyphens and underscores, such as helper.py.';
  const lower = path.toLowerCase();
  const taken = task.files.map((file) => file.path.toLowerCase());
  if (isDriverPath(path) || taken.includes(lower)) return 'There is a file of this name already.';
  if (taken.some((other) => other.startsWith(`${lower}/`) || lower.startsWith(`${other}/`))) {
    return 'A file and a folder cannot have the same name.';
  }
  return null;
}

/** The files of a response that are the candidate's own and may be there; the others never reach the sandbox. */
export function newFilesOf(task: CodeInteraction, files: Readonly<Record<string, string>>) {
  return Object.entries(files)
    .filter(([path]) => newFileProblem(task, path) === null)
    .slice(0, MOST_NEW_FILES)
    .map(([path, content]) => ({ path, content }));
}
