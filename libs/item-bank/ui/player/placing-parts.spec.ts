import { TestBed } from '@angular/core/testing';
import { element, gap, text, type CandidateItem, type ItemResponse } from '@assay/item-bank/domain';
import { ItemPlayer } from './item-player';

const words = (v: string) => [element('p', text(v))];
const named = (id: string, v: string) => ({ id, content: words(v) });
const shared = { id: 'i1', marks: '2', prompt: words('Answer this.') };
const order = {
  ...shared,
  kind: 'order' as const,
  options: ['Soap', 'Water', 'Towel'].map((v, i) => named(`o${i}`, v)),
};
const match = {
  ...shared,
  kind: 'match' as const,
  sources: [
    { ...named('s1', 'Poultry'), matchMax: 1 },
    { ...named('s2', 'Milk'), matchMax: 2 },
  ],
  targets: [
    { ...named('t1', 'Fridge'), matchMax: 1 },
    { ...named('t2', 'Freezer'), matchMax: null },
  ],
};
const running = [element('p', text('Heat to '), gap('g1'), text(', hold at '), gap('g2'))];
const fill = {
  ...shared,
  kind: 'gapMatch' as const,
  text: running,
  gaps: [{ id: 'g1' }, { id: 'g2' }],
  words: [
    { id: 'w1', text: '75', matchMax: 1 },
    { id: 'w2', text: '65', matchMax: 2 },
  ],
};
const inline = {
  ...shared,
  kind: 'inlineChoice' as const,
  text: running,
  gaps: ['g1', 'g2'].map((id) => ({
    id,
    options: [
      { id: `${id}a`, text: '75' },
      { id: `${id}b`, text: '65' },
    ],
  })),
};
const area = (id: string, label: string) => ({ id, label, shape: 'rect' as const, coords: [0, 0, 50, 50] });
const spots = {
  ...shared,
  kind: 'hotspot' as const,
  image: { asset: 'ab'.repeat(32), alt: 'A panel', width: 320, height: 200 },
  areas: [area('a1', 'Gauge'), area('a2', 'Switch'), area('a3', 'Lamp')],
  minChoices: 0,
  maxChoices: 2,
};

async function play(interaction: CandidateItem['interactions'][number], response: ItemResponse = {}, disabled = false) {
  const fixture = TestBed.createComponent(ItemPlayer);
  const item: CandidateItem = {
    language: 'en',
    stimulusVersionIds: [],
    body: [{ t: 'ix', ref: 'i1' }],
    interactions: [interaction],
  };
  fixture.componentRef.setInput('item', item);
  fixture.componentRef.setInput('response', response);
  fixture.componentRef.setInput('disabled', disabled);
  const answers: ItemResponse[] = [];
  fixture.componentInstance.response.subscribe((value) => answers.push(value));
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const lists = () => [...host.querySelectorAll('select')];
  return {
    host,
    lists,
    press: async (name: string) => {
      host.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)?.click();
      await fixture.whenStable();
    },
    choose: async (index: number, value: string) => {
      const list = lists()[index]!;
      list.value = value;
      list.dispatchEvent(new Event('change'));
      await fixture.whenStable();
    },
    shown: () => lists().map((list) => list.selectedOptions[0]?.textContent?.trim()),
    last: () => answers.at(-1)?.['i1'],
  };
}

describe('An order', () => {
  it('is no answer before the candidate moves a line or says that it stands', async () => {
    const { host, press, last } = await play(order);
    expect(host.textContent).toContain('Not answered yet.');
    await press('Move down: Soap');
    expect(last()).toEqual(['o1', 'o0', 'o2']);
    expect([...host.querySelectorAll('li assay-content')].map((line) => line.textContent)).toEqual([
      'Water',
      'Soap',
      'Towel',
    ]);
    expect(host.textContent).not.toContain('Not answered yet.');
  });

  it('can be kept as it came', async () => {
    const { host, last } = await play(order);
    const keep = [...host.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('as it stands'));
    keep?.click();
    expect(last()).toEqual(['o0', 'o1', 'o2']);
  });
});

describe('Gaps in a text', () => {
  it('are the browser’s own lists, in their places in the sentence and named by their number', async () => {
    const { host, lists, choose, last } = await play(inline);
    expect(lists().map((list) => list.getAttribute('aria-label'))).toEqual(['Gap 1 of 2', 'Gap 2 of 2']);
    expect(host.querySelector('p select')).not.toBeNull();
    await choose(1, 'g2b');
    expect(last()).toEqual(['g2 g2b']);
    await choose(1, '');
    expect(last()).toBeNull();
  });

  it('offer a word no more often than it may be used, and keep what was chosen after a reload', async () => {
    const { choose, lists, last, shown } = await play(fill, { i1: ['w1 g1'] });
    expect(shown()).toEqual(['75', 'Choose…']);
    expect([...lists()[1]!.options].map(({ disabled }) => disabled)).toEqual([false, true, false]);
    await choose(1, 'w2');
    expect(last()).toEqual(['w1 g1', 'w2 g2']);
  });
});

describe('Two lists to match', () => {
  it('take one match in a row for one, and several in a row for several', async () => {
    const { host, choose, press, last, shown } = await play(match);
    await choose(0, 't1');
    await choose(0, 't2');
    expect(last()).toEqual(['s1 t2']);
    await choose(1, 't1');
    await choose(1, 't2');
    expect(last()).toEqual(['s1 t2', 's2 t1', 's2 t2']);
    expect(shown()).toEqual(['B · Freezer']); // the second row is full
    document.body.append(host);
    await press('Remove A from Milk');
    expect(last()).toEqual(['s1 t2', 's2 t2']);
    await new Promise((done) => setTimeout(done));
    expect(document.activeElement).toBe(host.querySelectorAll('select')[1]); // the keyboard goes on in the row
  });
});

describe('Places in a picture', () => {
  it('can be chosen in a list that says what is there, and no more of them than may be marked', async () => {
    const { host, last } = await play(spots, { i1: ['a1', 'a2'] });
    const boxes = [...host.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
    expect(boxes.map((box) => box.closest('label')?.textContent?.trim())).toEqual(['Gauge', 'Switch', 'Lamp']);
    expect(boxes.map(({ disabled }) => disabled)).toEqual([false, false, true]);
    host.querySelectorAll('.area')[0]!.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(last()).toEqual(['a2']);
    expect(host.querySelector('img')?.alt).toBe('A panel');
  });
});

describe('What is only looked at', () => {
  it.each([
    ['an order', order, ['o2', 'o1', 'o0']],
    ['a match', match, ['s1 t1']],
    ['a text with words', fill, ['w1 g1']],
    ['a text with lists', inline, ['g1 g1a']],
    ['a picture', spots, ['a1']],
  ] as const)('shows the answer and cannot be changed: %s', async (_, interaction, answer) => {
    const { host, last } = await play(interaction, { i1: answer }, true);
    const fields = [...host.querySelectorAll<HTMLInputElement>('select, input, button')];
    expect(fields.filter(({ disabled }) => !disabled)).toEqual([]);
    host.querySelector('.area')?.dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(last()).toBeUndefined();
  });

  it('has nothing to enter where an examiner watches', async () => {
    const { host } = await play({ ...shared, kind: 'observation' });
    expect(host.textContent).toContain('An examiner watches this part. There is nothing to enter here.');
    expect(host.querySelector('input, select, textarea, button')).toBeNull();
  });
});
