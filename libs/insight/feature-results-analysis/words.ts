import type { AnalysedComponent, Estimate, SittingAnalysis, Summary } from '@assay/insight/contract';
import { percent } from '@assay/insight/domain';

/** One component, or the sum over several: what the figures and the plot are about. */
export interface View {
  readonly id: string;
  readonly label: string;
  readonly summary: Summary;
  readonly boundarySentence: string;
  /** Beside the number of candidates. */
  readonly countWords: string;
  readonly components: readonly AnalysedComponent[];
}

const ALL = 'all';

/** The sum first, because it is what the award rule looks at; then each component. */
export function viewsOf({ components, together }: SittingAnalysis): View[] {
  const own = components.map((component) => ({
    ...{ id: component.componentId, label: component.title, summary: component.summary },
    ...{ boundarySentence: component.boundarySentence, countWords: countWords(component), components: [component] },
  }));
  if (!together || components.length < 2) return own;
  const { summary, boundarySentence, incomplete } = together;
  const rest = incomplete > 0 ? `candidates, ${incomplete} with a mark missing` : 'candidates with all components';
  return [{ id: ALL, label: 'All', summary, boundarySentence, countWords: rest, components }, ...own];
}

/** The sum where there is one, else the component that was taken at this sitting. */
export function firstView({ components }: SittingAnalysis, views: readonly View[]): string {
  const own = components.find(({ isThisSitting }) => isThisSitting)?.componentId;
  return (views.find(({ id }) => id === ALL) ?? views.find(({ id }) => id === own) ?? views[0])?.id ?? '';
}

function countWords({ counts: { handedIn, marked, absent } }: AnalysedComponent): string {
  if (marked < handedIn) return `of ${handedIn} scripts marked`;
  return absent > 0 ? `candidates, ${absent} absent` : 'candidates';
}

export function figure({ value }: Estimate, places: number): string {
  return value === null ? '–' : value.toFixed(places);
}

/** 64.6, and 60 rather than 60.0. */
export function mark(value: number): string {
  return String(Number(value.toFixed(1)));
}

/** The distribution in a sentence, for everybody and first of all for those who do not see the plot. */
export function distributionSentence({ n, mean, boundary, atOrAbove, band }: Summary): string {
  if (n === 0) return 'No script is marked yet.';
  const parts = [
    mean.value === null ? '' : `mean ${mark(mean.value)}`,
    boundary === null || atOrAbove === null
      ? ''
      : `${atOrAbove} (${percent(atOrAbove / n)}) at or above the boundary of ${mark(boundary)}`,
    band === null ? '' : `${band.n} within one standard error of it, from ${mark(band.from)} to ${mark(band.to)}`,
  ].filter(Boolean);
  const whole = `Marks of ${n} ${n === 1 ? 'candidate' : 'candidates'}`;
  return parts.length > 0 ? `${whole}: ${parts.join(', ')}.` : `${whole}.`;
}

/** A bin as a row of the table: its upper end belongs to the next, except at the top. */
export function binWords({ from, to }: Summary['bins'][number], full: number): string {
  return to >= full ? `${mark(from)} to ${mark(to)}` : `${mark(from)} to under ${mark(to)}`;
}
