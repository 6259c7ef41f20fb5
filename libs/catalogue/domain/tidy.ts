import { compareMarks, isMarks } from '@assay/platform/domain';
import type { Specification } from './specification';

/** Drops what points to a component or outcome that the author has removed, and cells without marks. */
export function tidySpecification(spec: Specification): Specification {
  const components = new Set(spec.components.map(({ id }) => id));
  const outcomes = new Set(spec.outcomes.map(({ id }) => id));
  return {
    ...spec,
    outcomes: spec.outcomes.map((outcome) => {
      const componentMinima = outcome.mastery.componentMinima.filter(({ componentId }) => components.has(componentId));
      return { ...outcome, mastery: { ...outcome.mastery, componentMinima } };
    }),
    blueprint: spec.blueprint.filter(
      ({ componentId, outcomeId, marks }) =>
        components.has(componentId) && outcomes.has(outcomeId) && !(isMarks(marks) && compareMarks(marks, '0') === 0),
    ),
    awardRule: spec.awardRule
      .filter((condition) => condition.kind !== 'component-marks' || components.has(condition.componentId))
      .map((condition) =>
        condition.kind === 'total-marks'
          ? { ...condition, componentIds: condition.componentIds.filter((id) => components.has(id)) }
          : condition,
      ),
  };
}
