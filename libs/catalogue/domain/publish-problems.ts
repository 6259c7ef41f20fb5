import { awardProblems } from './award-problems';
import { outcomeProblems } from './outcome-problems';
import type { Specification } from './specification';
import { isEmpty, isWebAddress } from './text';

/** What keeps a draft from being published: the field, as in the errors of a request, and a sentence. */
export interface FieldProblem {
  field: string;
  message: string;
}

/**
 * Complete by Annex I of Council Recommendation 2022/C 243/02, and consistent enough to be assessed and awarded by.
 * The learner, the date of issue and the grade come with each award and are not part of it.
 */
export function publishProblems(spec: Specification): FieldProblem[] {
  return [
    ...descriptionProblems(spec),
    ...levelProblems(spec),
    ...standardProblems(spec),
    ...componentProblems(spec),
    ...outcomeProblems(spec),
    ...awardProblems(spec),
  ];
}

function descriptionProblems(spec: Specification): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (isEmpty(spec.title)) problems.push({ field: 'title', message: 'Give the microcredential a title.' });
  if (isEmpty(spec.description))
    problems.push({ field: 'description', message: 'Say in a paragraph what the holder can do.' });
  if (isEmpty(spec.language)) problems.push({ field: 'language', message: 'Choose the language of assessment.' });
  if (!/^[A-Z]{2}$/.test(spec.countryCode))
    problems.push({ field: 'countryCode', message: 'Give the country of the issuer as two letters, such as IE.' });
  if (spec.awardingBodies.length === 0)
    problems.push({ field: 'awardingBodies', message: 'Name at least one awarding body.' });
  spec.awardingBodies.forEach((body, index) => {
    if (isEmpty(body.name))
      problems.push({ field: `awardingBodies.${index}.name`, message: 'Name this awarding body.' });
  });
  const { from, until } = spec.validity;
  if (from && until && until < from)
    problems.push({ field: 'validity.until', message: 'The last day lies before the first.' });
  return problems;
}

function levelProblems({ eqfLevel, nqf, ects, hours }: Specification): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (eqfLevel === null && nqf === null)
    problems.push({ field: 'eqfLevel', message: 'Give the EQF level, or the level in a national framework.' });
  if (eqfLevel !== null && !(Number.isInteger(eqfLevel) && eqfLevel >= 1 && eqfLevel <= 8))
    problems.push({ field: 'eqfLevel', message: 'The EQF has the levels 1 to 8.' });
  if (nqf && isEmpty(nqf.framework)) problems.push({ field: 'nqf.framework', message: 'Name the national framework.' });
  if (nqf && isEmpty(nqf.level)) problems.push({ field: 'nqf.level', message: 'Give the level in this framework.' });
  if (nqf?.referencing === 'referenced' && !isWebAddress(nqf.link))
    problems.push({
      field: 'nqf.link',
      message: 'Give the web address where the referencing can be looked up, or call the level self-declared.',
    });
  if (hours === null || hours <= 0)
    problems.push({
      field: 'hours',
      message: 'Give the workload in hours: lessons, practice and assessment together.',
    });
  if (ects !== null && (ects <= 0 || !Number.isInteger(ects * 2)))
    problems.push({ field: 'ects', message: 'Give credits in steps of a half, or leave them out.' });
  return problems;
}

function standardProblems({ participation, qualityAssurance: quality, stackability }: Specification): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (participation === null) problems.push({ field: 'participation', message: 'Say how people take part.' });
  if (quality === null)
    return [
      ...problems,
      { field: 'qualityAssurance', message: 'Say how the quality of this microcredential is assured.' },
    ];
  if (isEmpty(quality.description))
    problems.push({ field: 'qualityAssurance.description', message: 'Say what is checked, how and how often.' });
  if (quality.kind !== 'internal' && isEmpty(quality.body))
    problems.push({ field: 'qualityAssurance.body', message: 'Name the body that assures it from outside.' });
  if (stackability?.kind === 'stackable' && isEmpty(stackability.note))
    problems.push({ field: 'stackability.note', message: 'Say what it stacks towards.' });
  return problems;
}

function componentProblems({ components }: Specification): FieldProblem[] {
  if (components.length === 0)
    return [{ field: 'components', message: 'Add at least one component: an exam, a practical exam, a portfolio.' }];
  return components.flatMap((component, index) => {
    const field = `components.${index}`;
    const problems: FieldProblem[] = [];
    if (isEmpty(component.code)) problems.push({ field: `${field}.code`, message: 'Give this component a code.' });
    else if (components.findIndex(({ code }) => code === component.code) < index)
      problems.push({ field: `${field}.code`, message: `Another component has the code ${component.code}.` });
    if (isEmpty(component.title)) problems.push({ field: `${field}.title`, message: 'Give this component a title.' });
    return problems;
  });
}
