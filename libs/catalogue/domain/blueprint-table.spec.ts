import { blueprintTable, sectionLetter, type FormBlueprint } from './blueprint-table';
import { completeSpecification, lo1, lo2, lo3, practical, written } from './specification.fixture';

const spec = completeSpecification();

function form(change: Partial<FormBlueprint> = {}): FormBlueprint {
  return {
    ...{ formId: 'f1', title: 'March 2026', componentId: written, publishedAt: '2026-03-01T00:00:00Z' },
    sections: [
      { id: 's1', title: 'Handling data', markedBy: ['engine'], marks: [{ outcomeId: lo1, marks: '20' }] },
      {
        ...{ id: 's2', title: 'Explaining', markedBy: ['engine', 'examiner'] },
        marks: [
          { outcomeId: lo2, marks: '15' },
          { outcomeId: lo3, marks: '12.5' },
          { outcomeId: lo3, marks: '12.5' },
        ],
      },
    ],
    ...change,
  };
}

describe('the blueprint table', () => {
  it('shows the plan of each component while no form is published', () => {
    const table = blueprintTable(spec, []);
    expect(table.columns.map(({ heading, marks }) => [heading, marks])).toEqual([
      ['Written exam', '60'],
      ['Practical exam', '40'],
    ]);
    expect(table).toMatchObject({ total: '100', planned: ['Written exam', 'Practical exam'] });
  });

  it('shows the sections of the published form, with who marks them', () => {
    const table = blueprintTable(spec, [form()]);
    expect(table.columns.map(({ heading, title, marks, markedBy }) => [heading, title, marks, markedBy])).toEqual([
      ['Written exam A', 'Handling data', '20', 'Assay'],
      ['Written exam B', 'Explaining', '40', 'Assay and examiners'],
      ['Practical exam', '', '40', ''],
    ]);
    expect(table.rows[2]?.cells.map(({ marks }) => marks)).toEqual(['0', '25', '0']);
    expect(table.rows[2]).toMatchObject({ marks: '25', minimum: '12.5' });
    expect(table).toMatchObject({ total: '100', planned: ['Practical exam'] });
  });

  it('takes the newest form of a component', () => {
    const newer = form({ formId: 'f2', publishedAt: '2026-09-01T00:00:00Z', sections: [form().sections[0]!] });
    expect(blueprintTable(spec, [newer, form()]).columns[0]?.heading).toBe('Written exam');
  });

  it('weighs a cell by its share of the heaviest', () => {
    const small = completeSpecification();
    small.outcomes.length = 1;
    const weights = ['0', '4', '8', '13.5', '16'].map((marks, index) => ({
      ...{ id: `s${index}`, title: '', markedBy: [], marks: [{ outcomeId: lo1, marks }] },
    }));
    const table = blueprintTable(small, [form({ sections: weights }), form({ componentId: practical, sections: [] })]);
    expect(table.rows[0]?.cells.map(({ weight }) => weight)).toEqual([0, 1, 2, 3, 4]);
  });

  it('letters sections as a printed paper does', () => {
    expect([0, 25, 26, 51, 52].map(sectionLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
  });
});
