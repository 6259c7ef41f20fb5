import type { CandidateResult } from '@assay/awarding/contract';
import { TaggedPdf } from '@assay/platform/api';

/** The result as the candidate's page shows it; times may still be dates. */
export type StatementOf = Omit<CandidateResult, 'confirmedAt' | 'releasedAt' | 'components' | 'outcomes'> & {
  readonly confirmedAt: Date | string | null;
  readonly releasedAt: Date | string;
  readonly components: readonly Pick<CandidateResult['components'][number], 'title' | 'marks' | 'max'>[];
  readonly outcomes: readonly Pick<
    CandidateResult['outcomes'][number],
    'code' | 'statement' | 'state' | 'marks' | 'max' | 'minimum'
  >[];
};

interface Holder {
  readonly name: string;
  readonly number: string;
}

const STATE = { met: 'Met', 'not-met': 'Not met', 'not-yet-decided': 'Not yet decided' } as const;

/** Statement of results: marks and outcomes of one candidate, met or not. It is no credential, and says so. */
export async function statementPdf(result: StatementOf, { name, number }: Holder): Promise<Buffer> {
  const pdf = await TaggedPdf.begin({
    title: `Statement of results: ${result.title}`,
    author: result.organisation,
    language: 'en',
    createdAt: new Date(result.releasedAt),
    footer: `${result.organisation} · Statement of results · Candidate ${number}`,
  });
  pdf.paragraph(`${result.organisation} · Statement of results`, { face: 'sans-strong', color: '#55534b' });
  pdf.heading(1, result.title, { size: 26, after: 10 });
  pdf.terms([
    ['Candidate', `${name}, ${number}`],
    ['Result', result.state === 'met' ? 'Microcredential awarded' : 'Not yet awarded'],
    ['Confirmed by the award board', result.confirmedAt ? day(result.confirmedAt) : 'not yet'],
    ['Released', day(result.releasedAt)],
  ]);
  pdf.space(6);
  pdf.heading(2, 'Learning outcomes', { after: 8 });
  pdf.table({
    head: ['Outcome', '', 'Minimum', 'Marks', 'Result'],
    rows: result.outcomes.map((outcome) => [
      outcome.code,
      outcome.statement,
      outcome.minimum,
      `${outcome.marks} of ${outcome.max}`,
      STATE[outcome.state],
    ]),
    widths: [12, 46, 13, 15, 14],
    numbers: [2, 3],
  });
  pdf.heading(2, 'Marks', { after: 8 });
  const total = { title: 'Together', marks: result.marks, max: result.max };
  pdf.table({
    head: ['Component', 'Marks', 'Out of'],
    rows: [...result.components, total].map(({ title, marks, max }) => [title, marks ?? 'not complete', max]),
    widths: [64, 18, 18],
    numbers: [1, 2],
  });
  pdf.heading(2, 'The rule, and what was found', { after: 6 });
  for (const { sentence, found, state } of result.findings) {
    pdf.keepTogether(46);
    pdf.paragraph(sentence, { face: 'sans-strong', after: 1 });
    pdf.paragraph(`${STATE[state]}. ${found}`, { after: 8 });
  }
  const note =
    result.state === 'met'
      ? 'This statement is for the candidate. To show the award to others, use the credential: anybody can check it.'
      : 'This statement is for the candidate. It is no credential. Outcomes that are met keep their marks on record.';
  pdf.space(6);
  pdf.paragraph(note, { size: 9, color: '#55534b' });
  return pdf.finish();
}

const format = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const day = (at: Date | string) => format.format(new Date(at));
