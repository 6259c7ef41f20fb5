import { addMarks, compareMarks, isMarks, type Marks } from '@assay/platform/domain';
import type { AwardCondition } from './award-rule';
import { componentMarks } from './blueprint';
import type { FieldProblem } from './publish-problems';
import { componentOf, type Specification } from './specification';
import { isSupervisedAndVerified } from './vocabulary';

/** A rule that can be met, that says each thing once, and that never awards over an unmet outcome. */
export function awardProblems(spec: Specification): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (!spec.awardRule.some(({ kind }) => kind === 'each-outcome'))
    problems.push({
      field: 'awardRule',
      message: 'Add the condition that each outcome reaches its minimum: nobody is awarded with an outcome unmet.',
    });
  spec.awardRule.forEach((condition, index) => {
    const field = `awardRule.${index}`;
    if (spec.awardRule.findIndex((other) => sameSubject(other, condition)) < index)
      problems.push({ field, message: 'This condition is already in the rule.' });
    problems.push(...conditionProblems(spec, condition, field));
  });
  return problems;
}

function conditionProblems(spec: Specification, condition: AwardCondition, field: string): FieldProblem[] {
  switch (condition.kind) {
    case 'total-marks':
      if (condition.componentIds.length === 0)
        return [{ field: `${field}.componentIds`, message: 'Choose the components whose marks are added up.' }];
      return minimumProblems(spec, condition.componentIds, condition.minimum, field);
    case 'component-marks':
      return minimumProblems(spec, [condition.componentId], condition.minimum, field);
    case 'identity-and-supervision':
      return spec.supervision === null || isSupervisedAndVerified(spec.supervision)
        ? []
        : [
            {
              field: 'supervision',
              message: 'The award rule asks for supervision and a check of identity; this describes something else.',
            },
          ];
    default:
      return [];
  }
}

function minimumProblems(spec: Specification, componentIds: string[], minimum: Marks, field: string): FieldProblem[] {
  if (componentIds.some((id) => !componentOf(spec, id)))
    return [{ field, message: 'A component in this condition no longer exists.' }];
  if (!spec.blueprint.every(({ marks }) => isMarks(marks))) return [];
  const outOf = addMarks(...componentIds.map((id) => componentMarks(spec, id)));
  if (!isMarks(minimum) || compareMarks(minimum, '0') <= 0)
    return [{ field: `${field}.minimum`, message: 'Give the marks that are needed, more than 0.' }];
  if (compareMarks(minimum, outOf) > 0)
    return [{ field: `${field}.minimum`, message: `Only ${outOf} marks can be had here.` }];
  return [];
}

function sameSubject(a: AwardCondition, b: AwardCondition): boolean {
  if (a.kind !== b.kind) return false;
  return a.kind !== 'component-marks' || (b.kind === 'component-marks' && a.componentId === b.componentId);
}
