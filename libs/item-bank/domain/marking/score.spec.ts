import { compareMarks } from '@assay/platform/domain';
import fc from 'fast-check';
import type { ChoiceScheme, MarkScheme } from '../item/mark-scheme';
import type { ItemContent } from '../item/item';
import { settle } from '../item/settle';
import { functionName, itemOf, measures, salesPerVisit, wholeItem } from '../testing/items';
import { scoreInteraction, traceInteraction } from './score';

const item = wholeItem();
const marks = (of: ItemContent, id: string, value: string | string[] | null) => scoreInteraction(of, id, value).marks;
const withChoice = (change: Partial<ChoiceScheme>) =>
  itemOf([measures[0], { ...(measures[1] as ChoiceScheme), ...change } as MarkScheme]);

describe('Marking a choice', () => {
  it('gives a share for each right option and all for exactly the right ones', () => {
    expect(marks(item, 'i1', ['median', 'iqr'])).toBe('2');
    expect(marks(item, 'i1', ['median'])).toBe('1');
    expect(marks(item, 'i1', ['median', 'mean'])).toBe('1');
    expect(marks(item, 'i1', ['mean'])).toBe('0');
  });

  it('takes wrong options off the right ones, never below nothing', () => {
    const net = withChoice({ rule: 'netCorrect' });
    expect(marks(net, 'i1', ['median', 'iqr', 'mean'])).toBe('1');
    expect(marks(net, 'i1', ['mean', 'range'])).toBe('0');
  });

  it('gives all or nothing where the scheme is exact', () => {
    const exact = withChoice({ rule: 'exact' });
    expect(marks(exact, 'i1', ['iqr', 'median'])).toBe('2');
    expect(marks(exact, 'i1', ['median'])).toBe('0');
  });

  it('adds weights once for each distinct value and holds the sum between the bounds (QTI 3 map-response)', () => {
    const weights = [
      { optionId: 'median', marks: '1.5' },
      { optionId: 'iqr', marks: '1' },
      { optionId: 'mean', marks: '-1' },
    ];
    const map = withChoice({ rule: 'map', map: { weights, lower: '0', upper: '2' } });
    expect(marks(map, 'i1', ['median', 'median'])).toBe('1.5');
    expect(marks(map, 'i1', ['median', 'iqr'])).toBe('2');
    expect(marks(map, 'i1', ['mean'])).toBe('0');
  });

  it('rounds a share half up at two decimals, once', () => {
    const thirds = withChoice({ correct: ['median', 'iqr', 'mean'], marks: '1' });
    expect(marks(thirds, 'i1', ['median'])).toBe('0.33');
    expect(marks(thirds, 'i1', ['median', 'iqr'])).toBe('0.67');
    const sixteenths = withChoice({ correct: ['median', 'iqr', 'mean', 'range'], marks: '0.5' });
    expect(marks(sixteenths, 'i1', ['median'])).toBe('0.13'); // 0.125
  });

  it('does not call an unanswered question wrong (QTI 3: NULL is not a value)', () => {
    expect(scoreInteraction(item, 'i1', null)).toMatchObject({ marks: '0', explanation: ['No answer.'] });
    expect(scoreInteraction(item, 'i1', ['mean']).explanation).not.toContain('No answer.');
  });
});

describe('Marking a number', () => {
  const read = (typed: string) => scoreInteraction(item, 'i2', typed);

  it.each(['9.50', '9.5', '9,50', '€9.50', '€ 9,5', '9.50 EUR', ' 9.505 ', '+9.495', '９.５０', '0.95e1'])(
    'reads %s as the right answer',
    (typed) => {
      expect(read(typed).marks).toBe('2');
    },
  );

  it('gives part of the marks for the answer the author foresaw, and says why', () => {
    expect(read('9.4')).toMatchObject({ marks: '1', explanation: ['Rounded early.'] });
    expect(read('9.6').marks).toBe('1');
    expect(read('9.61').marks).toBe('0');
  });

  it('reads no number from words after it unless the author allows that', () => {
    expect(read('9.5 euro per visit')).toMatchObject({
      marks: '0',
      explanation: ['Not read as a number.', 'Words after the number are not read.'],
    });
    const [interaction, scheme] = salesPerVisit;
    const reading = { decimalComma: true, units: [], ignoreWordsAfter: true };
    expect(marks(itemOf([interaction, { ...scheme, reading } as MarkScheme]), 'i2', '9.5 euro per visit')).toBe('2');
  });

  it('keeps the bound where the author put it: inclusive unless said otherwise, in decimal arithmetic', () => {
    const [interaction, scheme] = salesPerVisit;
    const key = {
      id: 'k',
      value: '0.3',
      tolerance: { mode: 'absolute', below: '0.1', above: '0.1' },
      includeLower: false,
      includeUpper: true,
      marks: '2',
      note: '',
    };
    const bounds = itemOf([interaction, { ...scheme, keys: [key] } as MarkScheme]);
    expect(marks(bounds, 'i2', '0.4')).toBe('2'); // 0.3 + 0.1 is above 0.4 in binary
    expect(marks(bounds, 'i2', '0.2')).toBe('0');
    expect(marks(bounds, 'i2', '0.200001')).toBe('2');
  });

  it('takes a relative tolerance as a percentage of the key (QTI 3 equal)', () => {
    const [interaction, scheme] = salesPerVisit;
    const key = {
      id: 'k',
      value: '-200',
      tolerance: { mode: 'relative', below: '1', above: '2' },
      includeLower: true,
      includeUpper: true,
      marks: '2',
      note: '',
    };
    const relative = itemOf([interaction, { ...scheme, keys: [key] } as MarkScheme]);
    expect(['-202', '-196', '−200'].map((typed) => marks(relative, 'i2', typed))).toEqual(['2', '2', '2']);
    expect(['-202.1', '-195.9', '200'].map((typed) => marks(relative, 'i2', typed))).toEqual(['0', '0', '0']);
  });

  it('never takes a text that could mean two numbers for one of them', () => {
    expect(['1.234,5', '9.5.0', '9,5,0', '', '€', 'nine'].map((typed) => read(typed).marks)).toEqual([
      '0',
      '0',
      '0',
      '0',
      '0',
      '0',
    ]);
  });
});

describe('Marking a text entry', () => {
  it.each(['Row Count', '  row   count ', 'ROW\u00a0COUNT', 'len(rows)', 'ｒｏｗ count'])('accepts %j', (typed) => {
    expect(marks(item, 'i3', typed)).toBe('1');
  });

  it('matches a pattern against the whole answer (QTI 3 pattern-match)', () => {
    expect(marks(item, 'i3', 'use len(rows) here')).toBe('0');
    expect(marks(item, 'i3', 'LEN(rows)')).toBe('0');
  });

  it('runs patterns in linear time', () => {
    const [interaction, scheme] = functionName;
    const key = { id: 'k', match: 'pattern', value: '(a+)+b', caseSensitive: true, marks: '1', note: '' };
    const nested = itemOf([
      { ...interaction, maxLength: 40 } as typeof interaction,
      { ...scheme, keys: [key] } as MarkScheme,
    ]);
    expect(marks(nested, 'i3', 'a'.repeat(40))).toBe('0');
  });

  it('says which foreseen answer it was', () => {
    expect(scoreInteraction(item, 'i3', 'sum of rows')).toMatchObject({
      marks: '0.5',
      explanation: ['Counts only non-empty rows.'],
    });
  });
});

describe('Any mark', () => {
  it('lies between nothing and what the part is worth, whatever was answered', () => {
    const options = fc.subarray(['median', 'iqr', 'mean', 'range', 'none', 'unknown']);
    fc.assert(
      fc.property(
        options,
        fc.string(),
        fc.constantFrom('exact', 'partial', 'netCorrect', 'map' as const),
        (chosen, typed, rule) => {
          const map = {
            weights: [
              { optionId: 'median', marks: '9' },
              { optionId: 'mean', marks: '-9' },
            ],
            lower: '-5',
            upper: null,
          };
          for (const mark of [
            scoreInteraction(withChoice({ rule, map }), 'i1', chosen),
            scoreInteraction(item, 'i2', typed),
            scoreInteraction(item, 'i3', typed),
          ]) {
            expect(compareMarks(mark.marks, '0')).not.toBe(-1);
            expect(compareMarks(mark.marks, mark.max)).not.toBe(1);
          }
        },
      ),
    );
  });

  it('comes from the compiled rules alone, so that it can be made again years later', () => {
    const kept = {
      ...item,
      secret: { ...item.secret, schemes: settle(withChoice({ correct: ['range'] })).secret.schemes },
    };
    expect(marks(kept, 'i1', ['median', 'iqr'])).toBe('2');
  });

  it('can be explained operator by operator', () => {
    expect(traceInteraction(item, 'i2', '€ 9,5')).toContainEqual({ op: 'assay:number', value: '9.5' });
  });
});
