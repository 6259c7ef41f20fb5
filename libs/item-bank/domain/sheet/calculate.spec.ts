import fc from 'fast-check';
import { calculate } from './calculate';
import { functionNames } from './functions';
import { isError, type Scalar } from './value';
import type { Sheet } from './workbook';

const visits: Sheet = {
  name: 'Visits',
  columns: 8,
  rows: 40,
  editable: ['E1:H40'],
  cells: Object.fromEntries(
    [
      ['A1', 'Store', 'B1', 'Visits', 'C1', 'Sales'],
      ['A2', 'Oslo', 'B2', '120', 'C2', '1140'],
      ['A3', 'Bergen', 'B3', '80', 'C3', '800.5'],
      ['A4', 'oslo', 'B4', '40', 'C4', ''],
      ['A5', 'Tromsø', 'B5', 'closed', 'C5', '0'],
    ].flatMap(([a, x, b, y, c, z]) => [
      [a!, { entry: x! }],
      [b!, { entry: y! }],
      [c!, { entry: z! }],
    ]),
  ),
};
const other: Sheet = {
  name: 'Price list',
  columns: 2,
  rows: 3,
  editable: [],
  cells: { A1: { entry: 'Oslo' }, B1: { entry: '9.5' } },
};

function give(formula: string, more: Record<string, string> = {}): Scalar {
  const value = calculate([visits, other], { ...more, 'Visits!H1': formula }).valueAt('Visits!H1');
  return isError(value) ? value.error : value;
}

describe('A formula gives what people know from spreadsheets', () => {
  it.each([
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=50%*2', 1],
    ['=0.1+0.2=0.3', true],
    ['=1/0', '#DIV/0!'],
    ['="a"&1&TRUE', 'a1TRUE'],
    ['="a"="A"', true],
    ['=B2', 120],
    ['=$B$2+B3', 200],
    ['=D9', 0],
    ['=SUM(B2:B5)', 240],
    ['=SUM(B2:B5; 10)', 250],
    ['=SUM(B5)', 0],
    ['=B5+1', '#VALUE!'],
    ['=AVERAGE(B2:B5)', 80],
    ['=AVERAGE(D2:D5)', '#DIV/0!'],
    ['=MEDIAN(1,9,3,4)', 3.5],
    ['=COUNT(B2:B5)', 3],
    ['=COUNTA(C2:C5)', 3],
    ['=COUNTBLANK(C2:C5)', 1],
    ['=COUNTIF(B2:B5,">=80")', 2],
    ['=COUNTIF(A2:A5,"oslo")', 2],
    ['=COUNTIF(A2:A5,"*o*")', 3],
    ['=COUNTIF(A2:A5,"<>oslo")', 2],
    ['=SUMIF(A2:A5,"Oslo",B2:B5)', 160],
    ['=SUMIFS(C2:C5,A2:A5,"Oslo",B2:B5,">50")', 1140],
    ['=AVERAGEIF(B2:B5,">100")', 120],
    ['=MAXIFS(B2:B5,A2:A5,"x")', 0],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234,-2)', 1200],
    ['=ROUNDUP(2.001,1)', 2.1],
    ['=INT(-1.5)', -2],
    ['=MOD(-3,2)', 1],
    ['=SUMPRODUCT(B2:B4,C2:C4)', 200_840],
    ['=SUM((A2:A5="oslo")*(B2:B4))', '#N/A'],
    ['=SUM((A2:A4="oslo")*B2:B4)', 160],
    ['=XLOOKUP("bergen",A2:A5,B2:B5)', 80],
    ['=XLOOKUP("x",A2:A5,B2:B5,"none")', 'none'],
    ['=XLOOKUP(100,B2:B4,A2:A4,,-1)', 'Bergen'],
    ['=VLOOKUP("Oslo",A2:C5,3,FALSE)', 1140],
    ['=VLOOKUP("x",A2:C5,3,FALSE)', '#N/A'],
    ['=INDEX(C2:C5,MATCH("Bergen",A2:A5,0))', 800.5],
    ["='Price list'!B1*2", 19],
    ["='price list'!B1", 9.5],
    ['=Nowhere!B1', '#REF!'],
    ['=ZZZ1', '#REF!'],
    ['=H41', '#REF!'],
    ['=IF(B2>100,"many","few")', 'many'],
    ['=IF(TRUE,1,1/0)', 1],
    ['=IFERROR(1/0,"–")', '–'],
    ['=IFNA(1/0,"–")', '#DIV/0!'],
    ['=IFS(B3>100,1,B3>50,2)', 2],
    ['=SWITCH(2,1,"a",2,"b","c")', 'b'],
    ['=AND(B2>1,B3>1)', true],
    ['=LEFT("Tromsø",3)&"."', 'Tro.'],
    ['=TRIM("  a  b ")', 'a b'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=FIND("b","abc")', 2],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(DATE(2026,3,12),"d mmmm yyyy")', '12 March 2026'],
    ['=EOMONTH("2024-01-31",1)-DATE(2024,2,1)', 28],
    ['=WEEKDAY(DATE(2026,11,22),2)', 7],
    ['=STDEV.S(2,4,4,4,5,5,7,9)^2', 32 / 7],
    ['=CORREL(B2:B3,C2:C3)', 1],
    ['=RANK(80,B2:B4)', 2],
    ['=PERCENTILE(B2:B4,0.25)', 60],
    ['=COUNTA(UNIQUE(A2:A5))', 3],
    ['=SUM(FILTER(B2:B4,A2:A4="oslo"))', 160],
    ['=B2:B5', '#SPILL!'],
    ['=ISERROR(1/0)', true],
    ['=SUM(1', '#ERROR!'],
    ['=1+', '#ERROR!'],
    ['=FROBNICATE(1)', '#NAME?'],
    ['=sales', '#NAME?'],
  ])('%s', (formula, expected) => {
    const value = give(formula);
    if (typeof expected === 'number' && typeof value === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

  it('reads what is typed as people mean it', () => {
    const typed = (entry: string) => give('=G1', { 'Visits!G1': entry });
    expect(['12.5', '12,5', '1,234', '1 234', ' 7 ', '12%', 'true', "'12", '2026-03-12'].map(typed)).toEqual([
      12.5,
      12.5,
      1234,
      1234,
      7,
      0.12,
      true,
      '12',
      46093,
    ]);
  });
});

describe('What would not be the same everywhere is refused', () => {
  it.each([
    'NOW()',
    'TODAY()',
    'RAND()',
    'RANDBETWEEN(1,6)',
    'INDIRECT("B2")',
    'OFFSET(B2,1,0)',
    'WEBSERVICE("http://x")',
  ])('%s', (call) => expect(give(`=${call}`)).toBe('#BLOCKED!'));

  it('finds no function behind the names of a programming language', () => {
    for (const name of ['CONSTRUCTOR', '__PROTO__', 'TOSTRING', 'EVAL', 'HASOWNPROPERTY']) {
      expect(give(`=${name}(1)`)).toBe('#NAME?');
      expect(functionNames).not.toContain(name);
    }
  });
});

describe('A hostile workbook ends', () => {
  const errorAt = (changes: Record<string, string>, key: string) => {
    const value = calculate([visits, { ...other, rows: 1_000, columns: 52 }], changes).valueAt(key);
    return isError(value) ? value.error : value;
  };

  it('in a circle, and all that waits for it', () => {
    const changes = { 'Visits!E1': '=F1', 'Visits!F1': '=G1+1', 'Visits!G1': '=SUM(E1:E3)', 'Visits!H1': '=E1+1' };
    expect(Object.keys(changes).map((key) => errorAt(changes, key))).toEqual(Array(4).fill('#CIRCLE!'));
    expect(errorAt({ 'Visits!E1': '=E1' }, 'Visits!E1')).toBe('#CIRCLE!');
  });

  it('with brackets a thousand deep, and a formula as long as a book', () => {
    expect(give(`=${'('.repeat(900)}1${')'.repeat(900)}`)).toBe('#LIMIT!');
    expect(give(`=${'-'.repeat(1_900)}1`)).toBe('#LIMIT!');
    expect(give(`=${'ABS('.repeat(300)}1${')'.repeat(300)}`)).toBe('#LIMIT!');
    expect(give(`=1${'+1'.repeat(50_000)}`)).toBe('#LIMIT!');
    expect(give(`=1${'+1'.repeat(700)}`)).toBe(701);
  });

  it('with a million repeats, and texts that double', () => {
    expect(give('=REPT("x",1000000)')).toBe('#VALUE!');
    expect(give('=LEN(REPT("x",32767))')).toBe(32_767);
    expect(give('=REPT(REPT("x",32767),2)')).toBe('#VALUE!');
    expect(give('=SUBSTITUTE(REPT("x",9999),"x",REPT("y",9999))')).toBe('#VALUE!');
    expect(give('=FACT(171)')).toBe('#NUM!');
    expect(give('=99^999')).toBe('#NUM!');
  });

  it('with texts and patterns that are made to be read for ever', () => {
    const digits = 'REPT("1",32760)&"x"';
    const pattern = 'REPT("*a",120)&"b"';
    expect(give(`=VALUE(${digits})`)).toBe('#VALUE!');
    expect(give(`=TEXT(1,REPT("m",39)&"x")`)).toBe('#VALUE!');
    expect(give(`=TEXT(1,REPT("ymd",900))`)).toBe('#VALUE!');
    const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Visits!E${at + 1}`, '=REPT("a",32767)']));
    const many = (formula: string) =>
      Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Visits!F${at + 1}`, formula]));
    for (const formula of [
      `=COUNTIF(E1:E40,${pattern})`,
      `=SEARCH(${pattern},E1)`,
      `=XLOOKUP(${pattern},E1:E40,E1:E40,0,2)`,
      '=COUNTA(SORT(E1:E40))+COUNTA(UPPER(E1:E40))',
      '=COUNTIF(E1:E40,E1)+SUM(LEN(SUBSTITUTE(E1:E40,"a","b")))',
    ]) {
      expect(['#LIMIT!', '#VALUE!']).toContain(errorAt({ ...texts, ...many(formula) }, 'Visits!F40'));
    }
  });

  it('with ranges of all cells in every cell', () => {
    const everywhere = "SUMPRODUCT(('Price list'!A1:AZ500=1)*('Price list'!A1:AZ500=2))";
    const changes = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`Visits!E${at + 1}`, `=${everywhere}`]));
    expect(errorAt(changes, 'Visits!E1')).toBe(0);
    expect(errorAt(changes, 'Visits!E40')).toBe('#LIMIT!');
  });

  it('with a chain through a thousand cells, from either end', () => {
    const chain = (link: (row: number) => string) =>
      Object.fromEntries(Array.from({ length: 998 }, (_, at) => [`Price list!A${at + 2}`, link(at + 2)]));
    expect(errorAt({ ...chain((row) => `=A${row - 1}+1`), 'Price list!A1': '1' }, 'Price list!A999')).toBe(999);
    expect(errorAt({ ...chain((row) => `=A${row + 1}+1`), 'Price list!A1000': '1' }, 'Price list!A2')).toBe(999);
  });

  it('whatever is typed, with the same values every time (property)', () => {
    const word = fc.constantFrom(
      'SUM(',
      'IF(',
      'B2',
      'A1:B5',
      '"x"',
      '1',
      '-',
      '+',
      '*',
      '/',
      '^',
      '&',
      '=',
      '<',
      '>',
      '%',
      ',',
      '(',
      ')',
      "'Price list'!",
      '#N/A',
      'INDEX(',
      'TEXT(',
    );
    const formula = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(word, { maxLength: 25 }).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(formula, formula, (first, second) => {
        const changes = { 'Visits!E1': `=${first}`, 'Visits!E2': `=${second}`, 'Visits!E3': '=E1&E2' };
        const values = () => Object.keys(changes).map((key) => errorAt(changes, key));
        expect(values()).toEqual(values());
      }),
      { numRuns: 600 },
    );
  });
});
