import { addMarks, compareMarks, ratio, sumMarks, type Marks } from '@assay/platform/domain';
import { requiredMarks, totalMarks } from './blueprint';
import type { Component, Outcome, Specification } from './specification';

/** What one published form offers, section by section. It comes from the item bank. */
export interface FormBlueprint {
  formId: string;
  title: string;
  componentId: string;
  publishedAt: Date | string;
  sections: FormBlueprintSection[];
}
export interface FormBlueprintSection {
  id: string;
  title: string;
  /** Who gives marks here: keyed interactions by the engine, checks of practical tasks, rubrics by examiners. */
  markedBy: MarkedBy[];
  marks: { outcomeId: string; marks: Marks }[];
}
export type MarkedBy = 'engine' | 'checks' | 'examiner';

export interface BlueprintTable {
  columns: BlueprintColumn[];
  rows: BlueprintRow[];
  total: Marks;
  /** Components that no published form covers yet: their figures are the plan, not the form. */
  planned: string[];
}
export interface BlueprintColumn {
  id: string;
  componentId: string;
  heading: string;
  title: string;
  marks: Marks;
  markedBy: string;
}
export interface BlueprintRow {
  outcomeId: string;
  code: string;
  statement: string;
  cells: BlueprintCellShown[];
  marks: Marks;
  minimum: Marks;
}
export interface BlueprintCellShown {
  marks: Marks;
  /** 0 for none, 1 to 4 for the share of the heaviest cell. */
  weight: 0 | 1 | 2 | 3 | 4;
}

type Planned = Pick<Specification, 'components' | 'outcomes' | 'blueprint'>;
interface Source extends Omit<BlueprintColumn, 'marks'> {
  of: (outcome: Outcome) => Marks;
}

/** Outcomes down, sections of the newest form of each component across. A component without a form shows its plan. */
export function blueprintTable(spec: Planned, forms: readonly FormBlueprint[]): BlueprintTable {
  const newest = new Map(spec.components.map(({ id }) => [id, newestForm(id, forms)]));
  const sources = spec.components.flatMap((component) => {
    const form = newest.get(component.id);
    return form ? formSources(component, form) : [planSource(spec, component)];
  });
  const amounts = spec.outcomes.map((outcome) => sources.map((source) => source.of(outcome)));
  const heaviest = amounts.flat().reduce((most, marks) => (compareMarks(marks, most) > 0 ? marks : most), '0');
  return {
    columns: sources.map(({ of, ...column }) => ({ ...column, marks: sumMarks(spec.outcomes.map(of)) })),
    rows: spec.outcomes.map(({ id, code, statement, mastery }, row) => {
      const marks = amounts[row] ?? [];
      const cells = marks.map((cell) => ({ marks: cell, weight: weightOf(cell, heaviest) }));
      return { outcomeId: id, code, statement, cells, marks: sumMarks(marks), minimum: mastery.minimum };
    }),
    total: newest.size > 0 ? sumMarks(amounts.flat()) : totalMarks(spec),
    planned: spec.components.filter(({ id }) => !newest.get(id)).map(({ title }) => title),
  };
}

function newestForm(componentId: string, forms: readonly FormBlueprint[]): FormBlueprint | undefined {
  return forms
    .filter((form) => form.componentId === componentId)
    .sort((a, b) => new Date(b.publishedAt).getTime() - new Date(a.publishedAt).getTime())[0];
}

function formSources(component: Component, form: FormBlueprint): Source[] {
  const isOnlySection = form.sections.length === 1;
  return form.sections.map((section, index) => ({
    id: section.id,
    componentId: component.id,
    heading: isOnlySection ? component.title : `${component.title} ${sectionLetter(index)}`,
    title: isOnlySection && section.title === component.title ? '' : section.title,
    markedBy: markedByWords(section.markedBy),
    of: ({ id }) => addMarks(...section.marks.filter(({ outcomeId }) => outcomeId === id).map(({ marks }) => marks)),
  }));
}

function planSource(spec: Planned, component: Component): Source {
  return {
    id: component.id,
    componentId: component.id,
    heading: component.title,
    title: '',
    markedBy: '',
    of: ({ id }) => requiredMarks(spec, component.id, id),
  };
}

/** A, B … Z, then AA: sections are named as in a printed paper. */
export function sectionLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : sectionLetter(Math.floor(index / 26) - 1) + letter;
}

function markedByWords(markedBy: readonly MarkedBy[]): string {
  const words: Record<MarkedBy, string> = { engine: 'Assay', checks: 'checks', examiner: 'examiners' };
  const text = markedBy.map((marker) => words[marker]).join(' and ');
  return text === '' ? '' : text.charAt(0).toUpperCase() + text.slice(1);
}

function weightOf(marks: Marks, heaviest: Marks): 0 | 1 | 2 | 3 | 4 {
  if (compareMarks(marks, '0') <= 0) return 0;
  const share = ratio(marks, heaviest);
  if (share <= 0.25) return 1;
  if (share <= 0.5) return 2;
  return share <= 0.85 ? 3 : 4;
}
