import type { CheckMark, CodeCheck, CodeInteraction, CodeScheme, ItemContent } from '@assay/item-bank/domain';
import { editInteraction, editScheme, without } from './edits';

export interface EditedCheck {
  readonly check: CodeCheck;
  readonly mark: Omit<CheckMark, 'checkId' | 'outcomeId'>;
  readonly isVisible: boolean;
}

interface Task {
  readonly task: CodeInteraction;
  readonly scheme: CodeScheme;
}

export const editTask = (content: ItemContent, id: string, change: Partial<CodeInteraction>): ItemContent =>
  editInteraction(content, id, 'code', change);
export const editTaskScheme = (content: ItemContent, id: string, change: Partial<CodeScheme>): ItemContent =>
  editScheme(content, id, 'code', change);

/** Visible ones first, as candidates meet them, each with what it earns. */
export function checksOf({ task, scheme }: Task): EditedCheck[] {
  const edited = (check: CodeCheck, isVisible: boolean): EditedCheck => {
    const found = scheme.checks.find(({ checkId }) => checkId === check.id);
    const { checkId: _id, outcomeId: _outcome, ...mark } = found ?? { checkId: '', outcomeId: null, ...NO_MARK };
    return { check, mark, isVisible };
  };
  return [
    ...task.visibleChecks.map((check) => edited(check, true)),
    ...scheme.hiddenChecks.map((check) => edited(check, false)),
  ];
}
const NO_MARK = { marks: '0', mustPass: false };

/** A check in its place, visible or hidden, with its mark beside it; a new one comes last. */
export function putCheck(content: ItemContent, { task, scheme }: Task, { check, mark, isVisible }: EditedCheck) {
  const put = (list: readonly CodeCheck[], isHere: boolean) => {
    if (!isHere) return without(list, check.id);
    const isKnown = list.some(({ id }) => id === check.id);
    return isKnown ? list.map((each) => (each.id === check.id ? check : each)) : [...list, check];
  };
  const before = scheme.checks.find(({ checkId }) => checkId === check.id);
  const outcomeId = before?.outcomeId ?? scheme.checks.at(-1)?.outcomeId ?? null;
  const checkMark = { checkId: check.id, outcomeId, ...mark };
  const checks = before
    ? scheme.checks.map((each) => (each === before ? checkMark : each))
    : [...scheme.checks, checkMark];
  return editTaskScheme(editTask(content, task.id, { visibleChecks: put(task.visibleChecks, isVisible) }), task.id, {
    hiddenChecks: put(scheme.hiddenChecks, !isVisible),
    checks,
  });
}

export function removeCheck(content: ItemContent, { task, scheme }: Task, checkId: string): ItemContent {
  return editTaskScheme(editTask(content, task.id, { visibleChecks: without(task.visibleChecks, checkId) }), task.id, {
    hiddenChecks: without(scheme.hiddenChecks, checkId),
    checks: scheme.checks.filter((each) => each.checkId !== checkId),
  });
}

/** One file of a list written anew, added or taken away (null). */
export function putFile<File extends { readonly path: string; readonly content: string }>(
  files: readonly File[],
  path: string,
  file: File | null,
): File[] {
  if (file === null) return files.filter((each) => each.path !== path);
  return files.some((each) => each.path === path)
    ? files.map((each) => (each.path === path ? file : each))
    : [...files, file];
}

/** A name that is not taken yet: "helper.py", "helper-2.py". */
export function freePath(taken: readonly string[], wanted: string): string {
  const dot = wanted.lastIndexOf('.') > 0 ? wanted.lastIndexOf('.') : wanted.length;
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wanted : `${wanted.slice(0, dot)}-${number}${wanted.slice(dot)}`;
    if (!taken.includes(path)) return path;
  }
}
