import type { AnalysedComponent } from '@assay/insight/contract';
import {
  countedTogether,
  stratifiedAlpha,
  summarise,
  totalBoundary,
  momentsOf,
  type Stratum,
} from '@assay/insight/domain';
import type { Specification } from '@assay/catalogue/domain';
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
  const max = own.reduce((sum, { summary }) => sum + summary.max, 0);
  const totals = momentsOf(cohort.totals);
  const strata = own.flatMap(stratumOf);
  const isWhole = own.length === ids.length && strata.length === ids.length;
  const summary = summarise(cohort.totals, boundary ? Number(boundary.outOf) : max, boundary, () =>
    isWhole ? stratifiedAlpha(strata, totals) : null,
  );
  const sentence = boundary
    ? `The award rule asks for ${boundary.minimum} of ${boundary.outOf} marks in all.`
    : 'The award rule sets no minimum for the sum of marks.';
  return { summary, boundarySentence: sentence, incomplete: cohort.incomplete };
}

function stratumOf({ summary }: AnalysedComponent): Stratum | [] {
  const { alpha, spread } = summary;
  return alpha.value === null || spread.value === null ? [] : { alpha: alpha.value, variance: spread.value ** 2 };
}
