import { LARGEST_TEST_COUNT } from '@assay/sandbox/domain';
import type { CodeCheck, TaskKind } from '../item/interaction';
import type { CodeScheme } from '../item/mark-scheme';
import { blocks, warns, type Finding } from './item-problem';

/** What is wrong with the checks of a task, and with the groups they stand in. */
export function checkProblems(checks: readonly CodeCheck[], scheme: CodeScheme, kind: TaskKind): Finding[] {
  const ids = checks.map(({ id }) => id);
  const marked = scheme.checks.map(({ checkId }) => checkId);
  return [
    ...(checks.length === 0 ? [blocks('checks', 'Give at least one check.')] : []),
    ...(checks.length > LARGEST_TEST_COUNT
      ? [blocks('checks', `A task has at most ${LARGEST_TEST_COUNT} checks.`)]
      : []),
    ...(new Set(ids).size < ids.length ? [blocks('checks', 'Two checks have the same name inside.')] : []),
    ...checks
      .filter(({ title }) => title.trim() === '')
      .map(({ id }) => blocks(`checks.${id}`, 'Say what this check looks at.')),
    ...ids
      .filter((id) => !marked.includes(id))
      .map((id) => blocks(`checks.${id}`, 'Say how many marks this check earns.')),
    ...marked
      .filter((id) => !ids.includes(id))
      .map((id) => blocks(`checks.${id}`, 'Marks are given for a check that is not there.')),
    ...checks.flatMap((check) => contentProblems(check, scheme, kind)),
    ...groupProblems(scheme),
  ];
}

function contentProblems(check: CodeCheck, scheme: CodeScheme, kind: TaskKind): Finding[] {
  const field = `checks.${check.id}`;
  const about = `“${check.title}”: `;
  if (check.structure) return [];
  return [
    ...(kind === 'function' && !isJson(check.stdin, Array.isArray)
      ? [blocks(field, `${about}Write the arguments of the call as a JSON list, such as [3, "north"].`)]
      : []),
    ...(check.comparer.kind === 'json' && !isJson(check.expected)
      ? [blocks(field, `${about}What is expected is no JSON value.`)]
      : []),
    ...(check.comparer.kind === 'checker' && !scheme.checker
      ? [blocks(field, `${about}It asks the checker, and the task has none.`)]
      : []),
    ...(kind === 'commandLine' && check.comparer.kind !== 'tree'
      ? [warns(field, `${about}It compares what is printed. What is left behind is compared as a file tree.`)]
      : []),
  ];
}

function groupProblems({ groups = [], checks }: CodeScheme): Finding[] {
  const unknown = checks.filter(({ group }) => group !== undefined && !groups.some(({ id }) => id === group));
  return [
    ...groups.flatMap(({ id, title, rule }) => {
      const members = checks.filter(({ group }) => group === id);
      if (title.trim() === '') return [blocks(`groups.${id}`, 'Name the group.')];
      return [
        ...(members.length === 0 ? [blocks(`groups.${id}`, `No check is in the group “${title}”.`)] : []),
        ...(rule.kind === 'atLeast' && members.length > 0 && rule.checks > members.length
          ? [blocks(`groups.${id}`, `The group “${title}” asks for ${rule.checks} of ${members.length} checks.`)]
          : []),
      ];
    }),
    ...unknown.map(({ checkId }) => blocks(`checks.${checkId}`, 'This check is in a group that is not there.')),
  ];
}

function isJson(text: string, isRight: (value: unknown) => boolean = () => true): boolean {
  try {
    return isRight(JSON.parse(text));
  } catch {
    return false;
  }
}
