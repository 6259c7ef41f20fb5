import {
  componentMarks,
  requiredMarks,
  sectionLetter,
  type Outcome,
  type Specification,
} from '@assay/catalogue/domain';
import { compareMarks } from '@assay/platform/domain';
import { coverage, estimatedMinutes, type ItemsByVersion, type OutcomeCoverage } from './coverage';
import { formMarks, slotsOf, type Form, type FormSlot } from './form';
import type { FormItem } from './form-item';

/** Where on the screen a problem is mended. */
export type FormPlace =
  | { kind: 'slot'; slot: string }
  | { kind: 'section'; sectionId: string }
  | { kind: 'field'; field: 'title' | 'durationMinutes' }
  | { kind: 'bank'; outcomeId: string | null };

export interface FormProblem {
  /** `blocks` publishing, or `warns` the person who publishes. */
  severity: 'blocks' | 'warns';
  message: string;
  place: FormPlace;
}

type Draft = Pick<Form, 'title' | 'durationMinutes' | 'componentId' | 'content'>;
type Described = Pick<Specification, 'outcomes' | 'blueprint' | 'components' | 'language'>;

/** What keeps a form from being published, then what to look at again. */
export function formProblems(form: Draft, spec: Described, items: ItemsByVersion): FormProblem[] {
  const problems = [
    ...frameProblems(form),
    ...slotsOf(form.content).flatMap((place) => slotProblems(place, form, spec, items)),
    ...markProblems(form, spec),
    ...outcomeProblems(form, spec, items),
    ...timeProblems(form, items),
    ...sourceProblems(form, items),
  ];
  return [
    ...problems.filter(({ severity }) => severity === 'blocks'),
    ...problems.filter(({ severity }) => severity === 'warns'),
  ];
}

export function canPublishForm(problems: readonly FormProblem[]): boolean {
  return problems.every(({ severity }) => severity === 'warns');
}

function blocks(place: FormPlace, message: string): FormProblem {
  return { severity: 'blocks', message, place };
}
function warns(place: FormPlace, message: string): FormProblem {
  return { severity: 'warns', message, place };
}

function frameProblems({ title, content }: Draft): FormProblem[] {
  const problems: FormProblem[] = [];
  if (title.trim() === '') problems.push(blocks({ kind: 'field', field: 'title' }, 'Give the form a title.'));
  if (slotsOf(content).length === 0)
    problems.push(blocks({ kind: 'bank', outcomeId: null }, 'The form has no items. Add some from the bank.'));
  content.sections.forEach((section, index) => {
    const place: FormPlace = { kind: 'section', sectionId: section.id };
    const name = `Section ${sectionLetter(index)}`;
    if (section.items.length === 0) problems.push(blocks(place, `${name} is empty. Add items, or remove it.`));
    if (section.title.trim() === '') problems.push(blocks(place, `${name} has no title.`));
  });
  return problems;
}

function slotProblems(place: FormSlot, form: Draft, spec: Described, items: ItemsByVersion): FormProblem[] {
  const at: FormPlace = { kind: 'slot', slot: place.slot };
  const item = items.get(place.itemVersionId);
  if (!item) return [blocks(at, 'This item version no longer exists. Remove it.')];
  const problems: FormProblem[] = [];
  const first = slotsOf(form.content).find(({ itemId }) => itemId === place.itemId);
  if (first && first.slot !== place.slot) problems.push(blocks(at, `${item.label} is in the form twice.`));
  if (item.standing === 'unpublished') problems.push(blocks(at, `${item.label} is not published.`));
  if (item.standing === 'retired') problems.push(blocks(at, `${item.label} is retired. Take another item.`));
  if (compareMarks(item.marks, '0') <= 0) problems.push(blocks(at, `${item.label} is worth 0 marks.`));
  if (item.parts.some(({ outcomeId }) => !spec.outcomes.some(({ id }) => id === outcomeId)))
    problems.push(blocks(at, `Some marks of ${item.label} count for no outcome of this specification.`));
  if (item.newerVersionId) problems.push(warns(at, `${item.label} has a newer version than the one used here.`));
  if (primary(item.language) !== primary(spec.language))
    problems.push(warns(at, `${item.label} is written in “${item.language}”, the exam is held in “${spec.language}”.`));
  return problems;
}

function markProblems(form: Draft, spec: Described): FormProblem[] {
  const [offered, required] = [formMarks(form.content), componentMarks(spec, form.componentId)];
  if (slotsOf(form.content).length === 0 || compareMarks(offered, required) === 0) return [];
  return [
    blocks({ kind: 'bank', outcomeId: null }, `The form has ${offered} marks; the specification asks for ${required}.`),
  ];
}

function outcomeProblems(form: Draft, spec: Described, items: ItemsByVersion): FormProblem[] {
  if (slotsOf(form.content).length === 0) return [];
  return coverage(form, spec, items).flatMap((covered) => {
    const at: FormPlace = { kind: 'bank', outcomeId: covered.outcomeId };
    const { code, offered, required } = covered;
    if (compareMarks(required, '0') > 0 && compareMarks(offered, '0') === 0)
      return [blocks(at, `Nothing in the form is marked for ${code}; the specification asks for ${required} marks.`)];
    return [...differenceProblems(at, covered), ...evidenceProblems(at, covered, form, spec)];
  });
}

function differenceProblems(at: FormPlace, { code, offered, required }: OutcomeCoverage): FormProblem[] {
  const difference = compareMarks(offered, required);
  if (difference === 0) return [];
  const word = difference < 0 ? 'fewer' : 'more';
  return [warns(at, `${code} has ${offered} marks, ${word} than the ${required} of the blueprint.`)];
}

/** Where no other component can add evidence, too little here could never be decided for the candidate. */
function evidenceProblems(at: FormPlace, covered: OutcomeCoverage, form: Draft, spec: Described): FormProblem[] {
  const outcome = spec.outcomes.find(({ id }) => id === covered.outcomeId) as Outcome;
  const needed = outcome.mastery.minimumEvidence;
  if (compareMarks(covered.required, '0') === 0 || covered.evidence >= needed) return [];
  const isOnlyHere = spec.components.every(
    ({ id }) => id === form.componentId || compareMarks(requiredMarks(spec, id, outcome.id), '0') === 0,
  );
  const pieces = covered.evidence === 1 ? '1 piece' : `${covered.evidence} pieces`;
  const message = `${outcome.code} has ${pieces} of evidence here; the specification asks for ${needed}.`;
  return [isOnlyHere ? blocks(at, message) : warns(at, `${message} The other components must give the rest.`)];
}

function timeProblems({ durationMinutes, content }: Draft, items: ItemsByVersion): FormProblem[] {
  const at: FormPlace = { kind: 'field', field: 'durationMinutes' };
  if (durationMinutes === null || durationMinutes <= 0) return [blocks(at, 'Set a time limit.')];
  const needed = estimatedMinutes(content, items);
  return needed > durationMinutes
    ? [warns(at, `About ${needed} minutes are needed; the limit is ${durationMinutes} minutes.`)]
    : [];
}

/** Questions on one source belong together: a candidate reads it once. */
function sourceProblems({ content }: Draft, items: ItemsByVersion): FormProblem[] {
  const sourceOf = ({ itemVersionId }: FormSlot): FormItem['stimulusVersionIds'][number] | undefined =>
    items.get(itemVersionId)?.stimulusVersionIds[0];
  const seen = new Set<string>();
  let previous: string | undefined;
  return slotsOf(content).flatMap((place) => {
    const source = sourceOf(place);
    const isTornApart = source !== undefined && source !== previous && seen.has(source);
    if (source) seen.add(source);
    previous = source;
    const label = items.get(place.itemVersionId)?.label ?? place.slot;
    return isTornApart
      ? [
          warns(
            { kind: 'slot', slot: place.slot },
            `${label} comes back to a source that was used before. Move them together.`,
          ),
        ]
      : [];
  });
}

function primary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}
