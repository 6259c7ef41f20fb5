import { componentMarks, componentName, type Specification } from '@assay/catalogue/domain';
import { sumMarks, type Marks } from '@assay/platform/domain';

/** A mark from which the award rule begins, for one component or for several together. */
export interface Boundary {
  readonly minimum: Marks;
  readonly outOf: Marks;
  readonly componentIds: readonly string[];
}
type Ruled = Pick<Specification, 'awardRule' | 'blueprint'>;

/** What the rule asks of this component by itself; null where it asks only for outcomes, or for a sum over several. */
export function componentBoundary(spec: Ruled, componentId: string): Boundary | null {
  const minima = spec.awardRule.flatMap((condition) => {
    if (condition.kind === 'component-marks' && condition.componentId === componentId) return condition.minimum;
    const isAlone = condition.kind === 'total-marks' && condition.componentIds.every((id) => id === componentId);
    return isAlone && condition.componentIds.length > 0 ? condition.minimum : [];
  });
  const minimum = highest(minima);
  return minimum === null ? null : { minimum, outOf: componentMarks(spec, componentId), componentIds: [componentId] };
}

/** The sum over several components that the rule asks for; null where it asks for none. */
export function totalBoundary(spec: Ruled): Boundary | null {
  const rule = spec.awardRule.find((one) => one.kind === 'total-marks' && one.componentIds.length > 1);
  if (rule?.kind !== 'total-marks') return null;
  const outOf = sumMarks(rule.componentIds.map((id) => componentMarks(spec, id)));
  return { minimum: rule.minimum, outOf, componentIds: rule.componentIds };
}

/** The components that are added up when results are looked at together. */
export function countedTogether(spec: Pick<Specification, 'awardRule' | 'blueprint' | 'components'>): string[] {
  return [...(totalBoundary(spec)?.componentIds ?? spec.components.map(({ id }) => id))];
}

export function boundarySentence(
  spec: Pick<Specification, 'components'>,
  boundary: Boundary | null,
  componentId: string,
): string {
  if (boundary) return `The award rule asks for ${boundary.minimum} of ${boundary.outOf} marks.`;
  return `The award rule sets no minimum for ${componentName(spec, componentId)} by itself.`;
}

/** Several conditions hold together, so the highest decides. */
function highest(minima: readonly Marks[]): Marks | null {
  return minima.toSorted((a, b) => Number(b) - Number(a))[0] ?? null;
}
