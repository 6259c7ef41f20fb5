import { sumMarks, type Marks } from '@assay/platform/domain';
import type { Specification } from './specification';

type Plan = Pick<Specification, 'blueprint'>;

/** The marks that a form of this component must offer for this outcome. */
export function requiredMarks(spec: Plan, componentId: string, outcomeId: string): Marks {
  return sumCells(spec, (cell) => cell.componentId === componentId && cell.outcomeId === outcomeId);
}

export function componentMarks(spec: Plan, componentId: string): Marks {
  return sumCells(spec, (cell) => cell.componentId === componentId);
}

export function outcomeMarks(spec: Plan, outcomeId: string): Marks {
  return sumCells(spec, (cell) => cell.outcomeId === outcomeId);
}

export function totalMarks(spec: Plan): Marks {
  return sumCells(spec, () => true);
}

function sumCells(spec: Plan, counts: (cell: Plan['blueprint'][number]) => boolean): Marks {
  return sumMarks(spec.blueprint.filter(counts).map(({ marks }) => marks));
}
