import { compareMarks } from '@assay/platform/domain';
import { requiredMarks } from './blueprint';
import { isReferenced } from './level';
import { vagueVerb } from './outcome-language';
import type { FieldProblem } from './publish-problems';
import type { Specification } from './specification';
import { isEmpty } from './text';
import { creditsFitHours, HOURS_PER_CREDIT } from './workload';

/** What an author should look at again; none of it keeps a draft from being published. */
export function publishWarnings(spec: Specification): FieldProblem[] {
  return [...workloadWarnings(spec), ...levelWarnings(spec), ...outcomeWarnings(spec), ...optionalWarnings(spec)];
}

function workloadWarnings(spec: Specification): FieldProblem[] {
  const { ects, hours } = spec;
  if (ects === null || hours === null || creditsFitHours(spec)) return [];
  const [least, most] = [ects * HOURS_PER_CREDIT.least, ects * HOURS_PER_CREDIT.most];
  return [
    {
      field: 'hours',
      message: `${ects} ECTS stand for ${least} to ${most} hours of work; here they stand for ${hours}.`,
    },
  ];
}

function levelWarnings({ eqfLevel, nqf }: Specification): FieldProblem[] {
  if (eqfLevel === null || (nqf && isReferenced(nqf))) return [];
  return [{ field: 'eqfLevel', message: 'This level is self-declared and will be shown so on every credential.' }];
}

function outcomeWarnings(spec: Specification): FieldProblem[] {
  const warnings: FieldProblem[] = [];
  spec.outcomes.forEach((outcome, index) => {
    const vague = vagueVerb(outcome.statement, spec.language);
    if (vague)
      warnings.push({
        field: `outcomes.${index}.statement`,
        message: `“${vague.verb}” cannot be observed. Say what an assessor would see, for example ${vague.instead}.`,
      });
  });
  for (const component of spec.components) {
    const assesses = spec.outcomes.some(({ id }) => compareMarks(requiredMarks(spec, component.id, id), '0') > 0);
    if (!assesses && !isEmpty(component.title))
      warnings.push({ field: 'blueprint', message: `${component.title} has no marks for any outcome.` });
  }
  return warnings;
}

function optionalWarnings(spec: Specification): FieldProblem[] {
  const optional = {
    prerequisites: [spec.prerequisites, 'Entry requirements are empty; write “None” if there are none.'],
    supervision: [spec.supervision, 'Say whether assessment is supervised and identity is checked.'],
    grading: [spec.grading, 'Say what the grade on the credential means.'],
    stackability: [spec.stackability?.kind ?? null, 'Say whether it stands alone or stacks.'],
    furtherInformation: [spec.furtherInformation, 'Further information is empty.'],
  } as const;
  return Object.entries(optional).flatMap(([field, [value, message]]) => (isEmpty(value) ? [{ field, message }] : []));
}
