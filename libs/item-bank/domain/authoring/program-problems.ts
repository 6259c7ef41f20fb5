import { isDecided, isSourcePath } from '@assay/sandbox/domain';
import { newFileProblem } from '../code/own-files';
import type { CodeInteraction } from '../item/interaction';
import type { AuthorProgram, CodeScheme } from '../item/mark-scheme';
import { blocks, warns, type Finding } from './item-problem';

/** The author's own programs: checker, interactor, generator, and solutions that prove the checks. */
export function programProblems(task: CodeInteraction, scheme: CodeScheme): Finding[] {
  const used = [...task.visibleChecks, ...scheme.hiddenChecks].some(({ comparer }) => comparer.kind === 'checker');
  return [
    ...ownProgramProblems('checker', 'The checker', scheme.checker),
    ...ownProgramProblems('interactor', 'The interactor', scheme.interactor),
    ...ownProgramProblems('generator', 'The generator', scheme.generator),
    ...(task.task === 'interactive' && !scheme.interactor
      ? [blocks('interactor', 'Give the program that talks with the candidates’ work.')]
      : []),
    ...(scheme.checker && !used ? [warns('checker', 'No check asks the checker.')] : []),
    ...(scheme.referenceSolution.length === 0
      ? [blocks('referenceSolution', 'Give a solution of your own; it proves that every check can be passed.')]
      : solutionFiles(task, scheme.referenceSolution).map((why) =>
          blocks('referenceSolution', `Your solution: ${why}`),
        )),
    ...solutionProblems(task, scheme),
  ];
}

function ownProgramProblems(field: string, name: string, program: AuthorProgram | undefined): Finding[] {
  if (!program) return [];
  const paths = program.files.map(({ path }) => path);
  return [
    ...(paths.every(isSourcePath) ? [] : [blocks(field, `${name} has a file name that cannot be used.`)]),
    ...(paths.includes(program.entry) ? [] : [blocks(field, `${name} has no file ${program.entry}.`)]),
    ...(program.files.every(({ content }) => content.trim() === '') ? [blocks(field, `${name} is empty.`)] : []),
  ];
}

function solutionProblems(task: CodeInteraction, { solutions = [] }: CodeScheme): Finding[] {
  const names = solutions.map(({ name }) => name.trim());
  return [
    ...(solutions.some(({ verdict }) => verdict !== 'AC')
      ? []
      : [warns('solutions', 'Without a wrong solution nothing shows that the checks find a mistake.')]),
    ...(names.includes('') ? [blocks('solutions', 'Name every solution, such as “Forgets an empty list”.')] : []),
    ...(new Set(names).size < names.length ? [blocks('solutions', 'Two solutions have the same name.')] : []),
    ...solutions
      .filter(({ verdict }) => !isDecided(verdict))
      .map(({ name }) => blocks('solutions', `“${name}”: say which verdict it must earn.`)),
    ...solutions.flatMap(({ name, files }) =>
      (files.length === 0 ? ['It has no file.'] : solutionFiles(task, files)).map((why) =>
        blocks('solutions', `“${name}”: ${why}`),
      ),
    ),
  ];
}

/** A solution is what a candidate could hand in: the files that are theirs to change, and those that they may add. */
function solutionFiles(task: CodeInteraction, files: CodeScheme['referenceSolution']): string[] {
  const added = files.map(({ path }) => path).filter((path) => !task.files.some((file) => file.path === path));
  const others = (path: string) => added.filter((other) => other !== path);
  return files.flatMap(({ path }) => {
    const own = task.files.find((file) => file.path === path);
    if (own) return own.editable ? [] : [`${path} is not the candidates’ to change.`];
    const problem = newFileProblem(task, path, others(path));
    return problem === null ? [] : [`${path}: ${problem}`];
  });
}
