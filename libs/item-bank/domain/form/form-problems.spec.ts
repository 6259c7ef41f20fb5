import { coverage, formBlueprint } from './coverage';
import { canPublishForm, formProblems } from './form-problems';
import { byVersion, contentOf, draftForm, item, lo1, lo2, practical, specification } from './form.fixture';
import type { FormItem } from './form-item';
import type { Form } from './form';

const a = item('A', lo1, '3');
const b = item('B', lo1, '1');
const c = item('C', lo2, '2');

function problems(sections: FormItem[][], change: Partial<Form> = {}, spec = specification()) {
  const form = draftForm(contentOf(...sections), change);
  return formProblems(form, spec, byVersion(...sections.flat()));
}
const said = (found: ReturnType<typeof problems>) => found.map(({ severity, message }) => `${severity}: ${message}`);

describe('what keeps a form from being published', () => {
  it('is nothing when it covers the blueprint', () => {
    const found = problems([[a, b], [c]]);
    expect(found).toEqual([]);
    expect(canPublishForm(found)).toBe(true);
  });

  it('is a form without items, without a title, without a time limit', () => {
    expect(said(problems([], { title: ' ', durationMinutes: null }))).toEqual([
      'blocks: Give the form a title.',
      'blocks: The form has no items. Add some from the bank.',
      'blocks: Set a time limit.',
    ]);
    expect(said(problems([[a, b], [c]], { durationMinutes: 0 }))).toEqual(['blocks: Set a time limit.']);
  });

  it('is an outcome that the blueprint asks for and nothing is marked for', () => {
    const found = problems([[a, b, item('D', lo1, '2')]]);
    expect(said(found)).toContain('blocks: Nothing in the form is marked for LO2; the specification asks for 2 marks.');
    expect(found.find(({ message }) => message.startsWith('Nothing'))?.place).toEqual({ kind: 'bank', outcomeId: lo2 });
  });

  it('is a total other than the specification states', () => {
    expect(said(problems([[a], [c]]))).toEqual([
      'blocks: The form has 5 marks; the specification asks for 6.',
      'warns: LO1 has 3 marks, fewer than the 4 of the blueprint.',
    ]);
  });

  it('is an item twice, unpublished, retired or worth nothing', () => {
    const found = said(
      problems([
        [a, a, item('E', lo1, '1', { standing: 'unpublished' })],
        [item('F', lo1, '0', { parts: [] }), item('G', lo2, '2', { standing: 'retired' })],
      ]),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'blocks: A is in the form twice.',
        'blocks: E is not published.',
        'blocks: F is worth 0 marks.',
        'blocks: G is retired. Take another item.',
      ]),
    );
  });

  it('is a mark that counts for no outcome of this specification', () => {
    const found = said(problems([[a, item('B', null, '1')], [c]]));
    expect(found).toContain('blocks: Some marks of B count for no outcome of this specification.');
  });

  it('is an item version that has gone', () => {
    expect(said(formProblems(draftForm(contentOf([a])), specification(), byVersion()))).toContain(
      'blocks: This item version no longer exists. Remove it.',
    );
  });

  it('is too little evidence where no other component can add any', () => {
    const strict = specification();
    for (const outcome of strict.outcomes) outcome.mastery.minimumEvidence = 3;
    expect(said(problems([[a, b], [c]], {}, strict))).toEqual([
      'blocks: LO2 has 1 piece of evidence here; the specification asks for 3.',
      'warns: LO1 has 2 pieces of evidence here; the specification asks for 3. The other components must give the rest.',
    ]);
  });

  it('is an empty section', () => {
    expect(said(problems([[a, b, c], []]))).toEqual(['blocks: Section B is empty. Add items, or remove it.']);
  });
});

describe('what a form warns of', () => {
  it('is less time than the items are likely to take', () => {
    expect(said(problems([[a, b], [c]], { durationMinutes: 5 }))).toEqual([
      'warns: About 6 minutes are needed; the limit is 5 minutes.',
    ]);
  });

  it('is a newer version, another language, a source torn apart', () => {
    const source = { stimulusVersionIds: ['source-1'] };
    const found = problems([
      [item('A', lo1, '3', source), item('B', lo1, '1', { newerVersionId: 'version-B2' })],
      [item('C', lo2, '2', { ...source, language: 'da' })],
    ]);
    expect(said(found)).toEqual([
      'warns: B has a newer version than the one used here.',
      'warns: C is written in “da”, the exam is held in “en”.',
      'warns: C comes back to a source that was used before. Move them together.',
    ]);
    expect(canPublishForm(found)).toBe(true);
  });
});

describe('coverage', () => {
  it('counts the marks of every part for its outcome, against what this component must offer', () => {
    const both = item('M', null, '4', {
      parts: [
        { outcomeId: lo1, marks: '1.5', markedBy: 'checks' },
        { outcomeId: lo1, marks: '0.5', markedBy: 'checks' },
        { outcomeId: lo2, marks: '2', markedBy: 'examiner' },
      ],
    });
    const form = draftForm(contentOf([both, b]));
    expect(coverage(form, specification(), byVersion(both, b))).toMatchObject([
      { code: 'LO1', required: '4', offered: '3', evidence: 3 },
      { code: 'LO2', required: '2', offered: '2', evidence: 1 },
    ]);
    expect(coverage({ ...form, componentId: practical }, specification(), byVersion(both, b))[0]?.required).toBe('6');
    expect(formBlueprint(form, byVersion(both, b)).sections).toEqual([
      {
        ...{ id: 's1', title: 'Part 1', markedBy: ['engine', 'checks', 'examiner'] },
        marks: [
          { outcomeId: lo1, marks: '3' },
          { outcomeId: lo2, marks: '2' },
        ],
      },
    ]);
  });
});
