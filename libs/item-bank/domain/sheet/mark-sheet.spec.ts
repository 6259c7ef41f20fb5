import fc from 'fast-check';
import { candidateItem } from '../candidate/candidate-item';
import { leaks } from '../candidate/leak';
import { readResponse } from '../candidate/read-response';
import { itemProblems } from '../authoring/item-problems';
import { testMarking } from '../authoring/sample';
import { suggestSamples } from '../authoring/suggest-samples';
import type { SheetCheck } from '../item/mark-scheme';
import { scoreInteraction, traceInteraction } from '../marking/score';
import { schemeWords } from '../marking/scheme-words';
import { answerInLine, answerInWords } from '../response/answer-in-words';
import { holdsAnswer } from '../response/response';
import { itemOf } from '../testing/items';
import { sheetItem, storeVisits } from '../testing/sheet-items';

const item = sheetItem();
const [task, scheme] = storeVisits;
const { solution } = scheme;
const mark = (change: Record<string, string>) => scoreInteraction(item, 'i1', { cells: { ...solution, ...change } });
const told = (change: Record<string, string>) =>
  testMarking(item, [
    { id: 's', interactionId: 'i1', response: { cells: { ...solution, ...change } }, expected: '6' },
  ])[0]!.why.join(' ');

describe('Marking a workbook', () => {
  it('gives the author’s solution all marks, part by part', () => {
    expect(mark({})).toMatchObject({ marks: '6', max: '6', explanation: ['4 of 4 checks passed.'] });
    expect(mark({}).parts.map(({ partId, marks }) => `${partId} ${marks}`)).toEqual([
      'i1.c1 2',
      'i1.c2 2',
      'i1.c3 1',
      'i1.c4 1',
    ]);
  });

  it('gives no marks for a result that was typed in: it does not follow other numbers', () => {
    const typed = mark({ 'Sales!B8': '1440' });
    expect(typed.marks).toBe('2');
    expect(typed.explanation).toContain('Sales of the town: B8 is right with these numbers, but not with others.');
  });

  it('gives a share of the marks for the cells that are right', () => {
    expect(mark({ 'Sales!D3': '', 'Sales!D5': '=B5/C5' }).parts[0]).toMatchObject({ marks: '1', max: '2' });
  });

  it('accepts another way to the same results, also through a cell of one’s own', () => {
    expect(mark({ 'Sales!B8': '=E1', 'Sales!E1': '=SUMIF($A$2:$A$5;A8;$C$2:$C$5)' }).marks).toBe('6');
    expect(mark({ 'Sales!B8': '=SUMPRODUCT((A2:A5=A8)*C2:C5)' }).marks).toBe('5'); // no SUMIFS
    expect(mark({ 'Sales!D2': '=ROUND(C2/B2,0)' }).marks).toBe('5.5'); // too far off
  });

  it('finds a number that is typed into a formula, or into a cell that the formula looks at', () => {
    expect(mark({ 'Sales!B8': '=SUMIFS(C2:C5,A2:A5,A8)+0*7' }).parts[3]).toMatchObject({ marks: '0' });
    expect(mark({ 'Sales!B8': '=SUMIFS(C2:C5,A2:A5,A8)+E2-E2', 'Sales!E2': '1440' }).parts[3]).toMatchObject({
      marks: '0',
    });
  });

  it('gives no result its marks where the workbook was made to stop the hidden numbers from being tried', () => {
    const work = '=SUMPRODUCT((A1:E10=1)*(A1:E10=2)*(A1:E10=3))';
    const more = Array.from({ length: 60 }, () => work.slice(1))
      .join('+')
      .slice(0, 1_950)
      .replace(/\+[^+]*$/, '');
    const heavy = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [`Sales!E${at + 1}`, `=${more.replaceAll('E10', 'D10')}`]),
    );
    const busy = { ...heavy, 'Sales!B8': '1440' };
    expect(mark(busy).parts[1]).toMatchObject({ marks: '0' });
  });

  it('takes the marks of every check where one that must pass does not', () => {
    const [first, ...rest] = scheme.checks as [SheetCheck, ...SheetCheck[]];
    const strict = itemOf([task, { ...scheme, checks: [...rest, { ...first, mustPass: true }] }]);
    expect(scoreInteraction(strict, 'i1', { cells: { ...solution, 'Sales!D2': '' } })).toMatchObject({ marks: '0' });
  });

  it('tells the author the numbers, and the candidate none that is hidden', () => {
    expect(told({ 'Sales!B8': '1440' })).toContain('B8 gives 1440 where 425 is expected, with “Another week”');
    expect(JSON.stringify(mark({ 'Sales!B8': '1440', 'Sales!D2': '9' }))).not.toMatch(
      /425|987654321|Another week|expected/,
    );
  });

  it('marks no answer as none (QTI 3: NULL is not wrong)', () => {
    expect(scoreInteraction(item, 'i1', null)).toMatchObject({ marks: '0', explanation: ['No answer.'] });
  });

  it('can be traced check by check', () => {
    expect(traceInteraction(item, 'i1', { cells: solution })).toContainEqual({
      op: 'assay:sheet value Sales!D2:D5',
      value: '4 of 4',
    });
  });

  it('gives every workbook a mark between none and all, and the same one again (property)', () => {
    const cell = fc.constantFrom('Sales!D2', 'Sales!D3', 'Sales!B8', 'Sales!E1', 'Sales!E2');
    const entry = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('=B8', '=D2+E1', '=SUM(A1:E10)', '=C2/B2', '=SUMIFS(C2:C5,A2:A5,A8)', '9.5'),
    );
    fc.assert(
      fc.property(fc.dictionary(cell, entry), (change) => {
        const { marks } = mark(change);
        expect(Number(marks)).toBeGreaterThanOrEqual(0);
        expect(Number(marks)).toBeLessThanOrEqual(6);
        expect(mark(change).marks).toBe(marks);
      }),
      { numRuns: 150 },
    );
  });
});

describe('A workbook on its way to and from a candidate', () => {
  it('shows the sheets and nothing of solution, checks and hidden numbers', () => {
    const shown = candidateItem(item.delivery, 'attempt');
    expect(leaks(item, shown)).toEqual([]);
    expect(shown.interactions[0]).toMatchObject({ kind: 'spreadsheet', marks: '6', sheets: task.sheets });
    expect(leaks(item, { ...shown, note: solution['Sales!B8'] })).not.toEqual([]);
    expect(leaks(item, { ...shown, dataSets: [] })).toEqual(['dataSets']);
  });

  it('keeps what was changed, and only that, in the order of the sheet', () => {
    const sent = { cells: { 'Sales!B8': '=1', 'Sales!D3': '=C3/B3', 'Sales!D2': '' } };
    const kept = readResponse(item.delivery, 'attempt', { i1: sent })['i1'];
    expect(JSON.stringify(kept)).toBe('{"cells":{"Sales!D3":"=C3/B3","Sales!B8":"=1"}}');
    expect(holdsAnswer(task, kept ?? null)).toBe(true);
    expect(readResponse(item.delivery, 'attempt', { i1: { cells: {} } })).toEqual({ i1: null });
    expect(holdsAnswer(task, { cells: {} })).toBe(false);
  });

  it.each([
    [{ cells: { 'Sales!A2': '1' } }, 'a locked cell'],
    [{ cells: { 'Sales!E99': '1' } }, 'a cell beyond the sheet'],
    [{ cells: { 'Other!D2': '1' } }, 'another sheet'],
    [{ cells: { 'Sales!D2': 7 } }, 'a number in place of text'],
    [{ cells: { 'Sales!D2': 'x'.repeat(3_000) } }, 'a cell as long as a book'],
    [{ cells: ['Sales!D2'] }, 'a list'],
    [{ files: {} }, 'files'],
    ['=C2', 'a text'],
  ])('refuses %j: %s', (sent, _what) => {
    expect(() => readResponse(item.delivery, 'attempt', { i1: sent })).toThrow('RESPONSE_NOT_POSSIBLE');
  });

  it('reads as cells with what was typed and what it shows', () => {
    const answer = { cells: { 'Sales!D2': '=C2/B2', 'Sales!B8': '1440' } };
    expect(answerInWords(task, answer)).toEqual({
      kind: 'cells',
      cells: [
        { cell: 'Sales!D2', entry: '=C2/B2', shows: '9.5', isRight: null, detail: '' },
        { cell: 'Sales!B8', entry: '1440', shows: '1440.00', isRight: null, detail: '' },
      ],
    });
    expect(answerInLine(answerInWords(task, answer))).toBe('Sales!D2: =C2/B2; Sales!B8: 1440');
    expect(answerInWords(task, answer, scheme)).toMatchObject({
      cells: [{ isRight: true }, { isRight: false, detail: expect.stringContaining('425 is expected') }],
    });
    expect(answerInWords(task, null)).toEqual({ kind: 'none' });
  });
});

describe('Writing a workbook', () => {
  const problems = (change: Partial<typeof scheme>) =>
    itemProblems(itemOf([task, { ...scheme, ...change }])).map(({ sentence }) => sentence);

  it('has no problem when its solution passes', () => {
    expect(problems({})).toEqual([]);
    expect(suggestSamples(item)[0]).toMatchObject({ response: { cells: solution }, expected: '6' });
    expect(schemeWords(item)[0]?.lines).toContain('By condition: Sales!B8 uses SUMIF or SUMIFS: 1 mark.');
  });

  it('cannot be published when its own solution does not pass', () => {
    expect(problems({ solution: { ...solution, 'Sales!B8': '=SUM(C2,C4)' } })).toEqual([
      'Your solution does not pass “By condition”: B8 does not use SUMIF or SUMIFS.',
    ]);
  });

  it('says what is missing', () => {
    expect(problems({ dataSets: [] })[0]).toMatch(/^Without a second data set/);
    expect(problems({ solution: {} })).toContain('Fill in your own solution; results are compared with it.');
    expect(problems({ dataSets: [{ id: 'd', title: 'x', cells: { 'Sales!D2': '1' } }] })[0]).toMatch(
      /^Sales!D2 belongs to the candidates/,
    );
    expect(problems({ checks: [{ ...scheme.checks[0]!, range: 'Sales!A2' }] })).toContain(
      'Sales!A2 is not among the cells that candidates fill in.',
    );
  });
});
