import { compareMarks, isMarks } from '@assay/platform/domain';
import { outcomeMarks, requiredMarks } from './blueprint';
import { componentName } from './award-rule';
import type { FieldProblem } from './publish-problems';
import type { Outcome, Specification } from './specification';
import { isEmpty } from './text';

/** Outcomes that can be read, measured, evidenced and reached. */
export function outcomeProblems(spec: Specification): FieldProblem[] {
  if (spec.outcomes.length === 0)
    return [{ field: 'outcomes', message: 'Add at least one learning outcome: what the holder can do.' }];
  const cells = cellProblems(spec);
  if (cells.length > 0) return cells;
  return spec.outcomes.flatMap((outcome, index) => [
    ...wordingProblems(spec, outcome, index),
    ...masteryProblems(spec, outcome, `outcomes.${index}.mastery`),
  ]);
}

function cellProblems(spec: Specification): FieldProblem[] {
  return spec.blueprint.flatMap((cell, index) =>
    isMarks(cell.marks) && compareMarks(cell.marks, '0') >= 0
      ? []
      : [{ field: `blueprint.${index}.marks`, message: 'Write a number with at most two decimals.' }],
  );
}

function wordingProblems({ outcomes }: Specification, outcome: Outcome, index: number): FieldProblem[] {
  const field = `outcomes.${index}`;
  const problems: FieldProblem[] = [];
  if (isEmpty(outcome.code))
    problems.push({ field: `${field}.code`, message: 'Give this outcome a code, such as LO1.' });
  else if (outcomes.findIndex(({ code }) => code === outcome.code) < index)
    problems.push({ field: `${field}.code`, message: `Another outcome has the code ${outcome.code}.` });
  if (isEmpty(outcome.statement))
    problems.push({ field: `${field}.statement`, message: 'Say what the holder can do, in measurable words.' });
  if (isEmpty(outcome.criterion))
    problems.push({
      field: `${field}.criterion`,
      message: 'Say how well it must be done: what separates met from not met.',
    });
  return problems;
}

function masteryProblems(spec: Specification, outcome: Outcome, field: string): FieldProblem[] {
  const { minimum, minimumEvidence, componentMinima } = outcome.mastery;
  const available = outcomeMarks(spec, outcome.id);
  if (compareMarks(available, '0') === 0)
    return [{ field: 'blueprint', message: `No component has marks for ${outcome.code}, so nobody could show it.` }];
  const problems: FieldProblem[] = [];
  if (!isMarks(minimum) || compareMarks(minimum, '0') <= 0)
    problems.push({ field: `${field}.minimum`, message: 'Give the marks that are needed, more than 0.' });
  else if (compareMarks(minimum, available) > 0)
    problems.push({ field: `${field}.minimum`, message: `Only ${available} marks can be had for ${outcome.code}.` });
  if (!Number.isInteger(minimumEvidence) || minimumEvidence < 1)
    problems.push({ field: `${field}.minimumEvidence`, message: 'Ask for at least 1 piece of evidence.' });
  componentMinima.forEach(({ componentId, minimum: least }, index) => {
    const here = requiredMarks(spec, componentId, outcome.id);
    const name = componentName(spec, componentId);
    if (!isMarks(least) || compareMarks(least, '0') <= 0 || compareMarks(least, here) > 0)
      problems.push({
        field: `${field}.componentMinima.${index}.minimum`,
        message: `Give more than 0 and at most ${here} marks, which is what ${name} has for ${outcome.code}.`,
      });
  });
  return problems;
}
