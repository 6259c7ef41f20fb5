import { isInOneAnother, isSourcePath } from '@assay/sandbox/domain';
import type { CodeInteraction } from '../item/interaction';
import { isDriverPath } from './function-driver';

export const MOST_NEW_FILES = 20;

/** Why a candidate may not add a file under this name beside these others of their own; null where they may. */
export function newFileProblem(task: CodeInteraction, path: string, others: readonly string[] = []): string | null {
  if (!task.newFiles) return 'No files can be added to this task.';
  if (!isSourcePath(path)) return 'Use letters, digits, dots, hyphens and underscores, such as helper.py.';
  const lower = path.toLowerCase();
  const taken = [...task.files.map((file) => file.path), ...others].map((other) => other.toLowerCase());
  if (isDriverPath(path) || taken.includes(lower)) return 'There is a file of this name already.';
  return taken.some((other) => isInOneAnother(lower, other)) ? 'A file and a folder cannot have the same name.' : null;
}

/** The files of a response that are the candidate's own and may be there; the others never reach the sandbox. */
export function newFilesOf(task: CodeInteraction, files: Readonly<Record<string, string>>) {
  const own: { path: string; content: string }[] = [];
  for (const [path, content] of Object.entries(files)) {
    const isBeside = own.every((other) => !isInOneAnother(path, other.path));
    if (isBeside && newFileProblem(task, path) === null) own.push({ path, content });
  }
  return own.slice(0, MOST_NEW_FILES);
}
