import type { AnalysedComponent, Estimate, SittingAnalysis } from '@assay/insight/contract';
import { csv } from '@assay/insight/domain';

type Row = readonly (string | number | null)[];

/** The analysis as a table for a spreadsheet: what the page shows, without candidates. */
export function reportCsv(analysis: SittingAnalysis): string {
  const { sitting, specification, components, together, outcomes } = analysis;
  return csv([
    ['Microcredential', specification.title, specification.code, `version ${specification.version}`],
    ['Sitting', sitting.title, sitting.place, sitting.opensAt],
    [],
    ['Marks', 'Candidates', 'Marked', 'Mean', 'Spread', 'Alpha', 'Standard error', 'Same decision again', 'Boundary', 'At or above'], // prettier-ignore
    ...components.map((one) => summaryRow(one.title, one.counts.handedIn, one.summary)),
    ...(together ? [summaryRow('All', together.summary.n + together.incomplete, together.summary)] : []),
    [],
    ['Component', 'Number', 'Label', 'Item', 'Outcomes', 'Marks', 'Facility', 'Discrimination', 'Upper less lower 27%', 'Alpha if left out', 'Note'], // prettier-ignore
    ...components.flatMap(itemRows),
    [],
    ['Outcome', 'Statement', 'Met', 'Decided'],
    ...outcomes.map(({ code, statement, met, decided }) => [code, statement, met, decided]),
  ]);
}

function summaryRow(name: string, handedIn: number, summary: AnalysedComponent['summary']): Row {
  const { n, mean, spread, alpha, standardError, consistency, boundary, atOrAbove } = summary;
  const figures = [mean, spread, alpha, standardError, consistency].map(told);
  return [name, handedIn, n, ...figures, boundary, atOrAbove];
}

function itemRows({ title, items }: AnalysedComponent): Row[] {
  return items.map((item) => [
    ...[title, item.number, item.label, item.title, item.outcomes.join(' '), item.max],
    ...[item.facility, item.discrimination, item.upperLower, item.alphaWithout].map(rounded),
    item.flag?.sentence ?? '',
  ]);
}

const told = ({ value, why }: Estimate) => rounded(value) ?? why;
const rounded = (value: number | null) => (value === null ? null : Number(value.toFixed(4)));
