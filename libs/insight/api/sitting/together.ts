import { componentMarks, type Specification } from '@assay/catalogue/domain';
import type { AnalysedComponent } from '@assay/insight/contract';
import {
  countedTogether,
  momentsOf,
  stratifiedAlpha,
  summarise,
  totalBoundary,
  type Estimate,
  type Stratum,
  type Summary,
} from '@assay/insight/domain';
import { sumMarks } from '@assay/platform/domain';
import type { Cohort } from './cohort';

/**
 * The sum over components, which is what the award rule looks at. Its reliability is built up from the components';
 * where candidates took one of them at several sittings, or one has no reliability of its own, there is none.
 */
export function analyseTogether(content: Specification, components: readonly AnalysedComponent[], cohort: Cohort) {
  const ids = countedTogether(content);
  if (ids.length < 2 || cohort.totals.length === 0) return null;
  const boundary = totalBoundary(content);
  const own = components.filter(({ componentId }) => ids.includes(componentId));
  const strata = own.flatMap(stratumOf);
  const totals = momentsOf(cohort.totals);
  const max = Number(sumMarks(ids.map((id) => componentMarks(content, id))));
  const isWhole = strata.length === ids.length;
  const summary = summarise(cohort.totals, max, boundary, () => (isWhole ? stratifiedAlpha(strata, totals) : null));
  const why =
    own.length < ids.length ? 'A component was taken at several sittings' : 'A component of a single item has none';
  const boundarySentence = boundary
    ? `The award rule asks for ${boundary.minimum} of ${boundary.outOf} marks in all.`
    : 'The award rule sets no minimum for the sum of marks.';
  return { summary: isWhole ? summary : unreliable(summary, why), boundarySentence, incomplete: cohort.incomplete };
}

/** Says why, where candidates would be enough. */
function unreliable(summary: Summary, why: string): Summary {
  const explained = (one: Estimate): Estimate =>
    one.value === null && !one.why?.startsWith('Too few') ? { value: null, why } : one;
  const { alpha, standardError, consistency, accuracy } = summary;
  return {
    ...summary,
    ...{ alpha: explained(alpha), standardError: explained(standardError) },
    ...{ consistency: explained(consistency), accuracy: explained(accuracy) },
  };
}

function stratumOf({ summary }: AnalysedComponent): Stratum | [] {
  const { alpha, spread } = summary;
  return alpha.value === null || spread.value === null ? [] : { alpha: alpha.value, variance: spread.value ** 2 };
}
