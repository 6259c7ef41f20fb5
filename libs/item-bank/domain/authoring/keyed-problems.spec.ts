import { compareMarks } from '@assay/platform/domain';
import { element, paragraph, text } from '../content/content';
import type { Interaction } from '../item/interaction';
import type { ItemContent } from '../item/item';
import type { MarkScheme } from '../item/mark-scheme';
import { itemOf } from '../testing/items';
import { demonstration, gauge, keyedItem, nozzles, permit, pressure, startUp } from '../testing/keyed-items';
import { addPart, newItem } from './new-item';
import { itemProblems } from './item-problems';
import { testMarking } from './sample';
import { suggestSamples } from './suggest-samples';

const said = (content: ItemContent) => itemProblems(content).map(({ sentence }) => sentence);
const problems = <I extends Interaction, S extends MarkScheme>(
  [interaction, scheme]: [I, S],
  change: Partial<I>,
  marking: Partial<S> = {},
) => said(itemOf([{ ...interaction, ...change } as Interaction, { ...scheme, ...marking } as MarkScheme]));

describe('What keeps lists, gaps and pictures from being published', () => {
  it('is nothing for complete ones', () => {
    expect(said(keyedItem())).toEqual([]);
  });

  it.each(['inlineChoice', 'order', 'match', 'gapMatch', 'hotspot', 'observation'] as const)(
    'stops a new %s that nobody has filled in',
    (kind) => {
      const blocking = itemProblems(addPart(newItem('Start up', 'en'), kind)).filter(
        ({ severity }) => severity === 'blocks',
      );
      expect(blocking.some(({ interactionId }) => interactionId === 'i1')).toBe(true);
    },
  );

  it('is a right answer that nobody could give', () => {
    expect(problems(nozzles, { targets: nozzles[0].targets.slice(0, 2) })).toContain(
      'A right pair is no longer in the question. Nobody could give that answer.',
    );
    expect(problems(nozzles, {}, { correct: ['src-paint tgt-rotary', 'src-concrete tgt-rotary'] })).toContain(
      'The right answer uses something more often than candidates may.',
    );
    expect(problems(startUp, {}, { correct: ['first', 'second', 'third'] })).toContain(
      'The right order holds every line exactly once.',
    );
    expect(problems(gauge, { maxChoices: 1 })).toContain('There are more right areas than may be chosen.');
  });

  it('is a gap without a right answer, or one that is not in the text', () => {
    expect(problems(pressure, {}, { correct: pressure[1].correct.slice(1) })).toContain('Say what is right in gap 1.');
    expect(problems(permit, { text: [paragraph('No gaps here.')] })).toContain(
      'Gap 2 stands in the text exactly once.',
    );
    expect(problems(permit, { gaps: permit[0].gaps.slice(0, 1) })).toContain(
      'A gap in the text has no answer of its own.',
    );
    expect(problems(gauge, { prompt: [element('p', text('Mark '), { t: 'gap', ref: 'g1' })] })).toContain(
      'A gap stands outside of the text that has gaps.',
    );
  });

  it('is an image or an area without words (WCAG 2.2, 1.1.1)', () => {
    const { image, areas } = gauge[0];
    expect(problems(gauge, { image: { ...image, alt: ' ' } })).toContain('The image has no alternative text.');
    expect(problems(gauge, { areas: areas.map((area) => ({ ...area, label: '' })) })).toContain(
      'Area 2 has no words; who cannot see the picture chooses by them.',
    );
    const picture = { t: 'img' as const, asset: 'cd'.repeat(32), alt: '', width: 10, height: 10 };
    const about = (change: object) => problems(startUp, { prompt: [paragraph('Order.'), { ...picture, ...change }] });
    expect(about({})).toContain('An image has no alternative text. Say what it shows, or that it only decorates.');
    expect(about({ decorative: true })).toEqual([]);
    expect(about({ alt: 'A hose' })).toEqual([]);
  });

  it('is an area that lies outside its image or encloses nothing', () => {
    const [first, ...rest] = gauge[0].areas;
    const withCoords = (coords: number[]) => problems(gauge, { areas: [{ ...first!, coords }, ...rest] });
    expect(withCoords([620, 200, 60])).toContain('Area 1 lies outside its image.');
    expect(withCoords([620, 200])).toContain('Area 1 has no shape.');
    expect(withCoords([320, 200, 8])).toContain('Area 1 is small; it is hard to hit with a finger.');
  });

  it('is a formula that cannot be read', () => {
    const formula = { t: 'math' as const, tex: '\\frac{1', block: false, c: [] };
    expect(problems(startUp, { prompt: [paragraph('Order.'), formula] })).toContain(
      'The formula “\\frac{1” cannot be read.',
    );
  });

  it('is a checklist without criteria', () => {
    expect(problems(demonstration, {}, { criteria: [] })).toContain('Write at least one criterion for the examiner.');
  });

  it('warns of what gives the answer away', () => {
    expect(problems(nozzles, { shuffle: false })).toContain(
      'The right pairs stand side by side, which gives them away. Shuffle the lists.',
    );
    expect(problems(permit, { words: permit[0].words.slice(0, 2) })).toContain(
      'Without spare words the last gap fills itself. Add one that fits nowhere.',
    );
  });
});

describe('Suggested samples of lists, gaps and pictures', () => {
  it('get the mark that is expected of them', () => {
    const item = keyedItem();
    const samples = suggestSamples(item);
    expect(samples.length).toBeGreaterThan(10);
    for (const finding of testMarking(item, samples)) {
      const expected = samples.find(({ id }) => id === finding.sampleId)?.expected ?? '';
      // One wrong place takes nothing off where none is given: all but one is the share either way.
      expect(compareMarks(finding.given ?? '-1', expected)).toBe(0);
    }
  });
});
