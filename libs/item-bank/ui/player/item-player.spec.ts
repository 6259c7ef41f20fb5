import { TestBed } from '@angular/core/testing';
import type { CandidateItem, ItemResponse } from '@assay/item-bank/domain';
import { ItemPlayer } from './item-player';

const words = (v: string) => [{ t: 'el' as const, n: 'p' as const, c: [{ t: 'text' as const, v }] }];
const choice = (cardinality: 'single' | 'multiple', maxChoices: number | null = 1) => ({
  id: 'i1',
  kind: 'choice' as const,
  prompt: words('Which statement is best supported?'),
  marks: '2',
  cardinality,
  options: ['a1', 'b2', 'c3'].map((id, index) => ({ id, content: words(`Statement ${index + 1}`) })),
  minChoices: 0,
  maxChoices,
});
const itemOf = (...interactions: CandidateItem['interactions']): CandidateItem => ({
  language: 'en',
  stimulusVersionIds: [],
  body: [...words('Use the table.'), ...interactions.map(({ id }) => ({ t: 'ix' as const, ref: id }))],
  interactions,
});

async function play(item: CandidateItem, response: ItemResponse = {}) {
  const fixture = TestBed.createComponent(ItemPlayer);
  fixture.componentRef.setInput('item', item);
  fixture.componentRef.setInput('response', response);
  const answers: ItemResponse[] = [];
  fixture.componentInstance.response.subscribe((value) => answers.push(value));
  await fixture.whenStable();
  return {
    fixture,
    host: fixture.nativeElement as HTMLElement,
    last: () => answers.at(-1),
    settle: () => fixture.whenStable(),
  };
}

describe('The player of an item', () => {
  it('asks with real radios in a group that is named by the question', async () => {
    const { host, last, settle } = await play(itemOf(choice('single')));
    expect(host.querySelector('legend')?.textContent).toContain('Which statement is best supported?');
    const radios = host.querySelectorAll<HTMLInputElement>('input[type=radio]');
    expect(radios.length).toBe(3);
    radios[1]!.click();
    await settle();
    expect(last()).toEqual({ i1: ['b2'] });
  });

  it('takes the last line above a part without words of its own as its question', async () => {
    const { host } = await play({
      ...itemOf({ ...choice('single'), prompt: [] }),
      body: [...words('Use the table.'), ...words('Which store is it?'), { t: 'ix', ref: 'i1' }],
    });
    expect(host.querySelector('legend')?.textContent?.trim()).toBe('Which store is it?');
    expect(host.textContent?.match(/Which store is it/g)).toHaveLength(1);
    expect(host.textContent).toContain('Use the table.');
  });

  it('chooses by letter, but not while something is typed', async () => {
    const text = { id: 'i2', kind: 'textEntry' as const, prompt: words('Name it.'), marks: '1', maxLength: 40 };
    const { host, last, settle } = await play(itemOf(choice('single'), text));
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'c' }));
    await settle();
    expect(last()).toEqual({ i1: ['c3'] });
    const field = host.querySelector('input:not([type=radio])')!;
    document.body.append(host);
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
    await settle();
    expect(last()).toEqual({ i1: ['c3'] });
  });

  it('lets no more be ticked than may be chosen', async () => {
    const { host, settle } = await play(itemOf(choice('multiple', 2)), { i1: ['a1', 'b2'] });
    await settle();
    const boxes = host.querySelectorAll<HTMLInputElement>('input[type=checkbox]');
    expect([...boxes].map(({ disabled }) => disabled)).toEqual([false, false, true]);
    expect(host.textContent).toContain('Choose up to 2. 2 chosen.');
  });

  it('shows what authors wrote as words, never as markup', async () => {
    const item = {
      ...itemOf(choice('single')),
      body: [...words('<img src=x onerror=alert(1)>'), { t: 'ix' as const, ref: 'i1' }],
    };
    const { host } = await play(item);
    expect(host.querySelector('img')).toBeNull();
    expect(host.textContent).toContain('<img src=x onerror=alert(1)>');
  });

  it('counts the words of a written answer', async () => {
    const written = {
      id: 'i1',
      kind: 'extendedText' as const,
      prompt: words('Explain.'),
      marks: '4',
      wordsAdvised: 150,
      maxLength: 5000,
    };
    const { host } = await play(itemOf(written), { i1: 'Store C sells less.' });
    expect(host.textContent).toContain('4 words');
    expect(host.querySelector('textarea')?.labels?.[0]?.textContent).toContain('Explain.');
  });

  it('says beside the field that a number is expected, and nothing about whether it is right', async () => {
    const number = {
      id: 'i1',
      kind: 'numeric' as const,
      prompt: words('How much?'),
      marks: '2',
      prefix: '€',
      suffix: '',
    };
    const { host } = await play(itemOf(number), { i1: 'nine' });
    const field = host.querySelector('input')!;
    expect(field.getAttribute('aria-label')).toBe('How much?, in €');
    expect(
      document.getElementById === undefined ||
        host.querySelector(`[id="${field.getAttribute('aria-describedby')}"]`)?.textContent,
    ).toContain('A number is expected here');
  });

  it('cannot be answered where it is only looked at', async () => {
    const { fixture, host, settle } = await play(itemOf(choice('single')), { i1: ['a1'] });
    fixture.componentRef.setInput('disabled', true);
    await settle();
    expect([...host.querySelectorAll('input')].every(({ disabled }) => disabled)).toBe(true);
    expect(host.textContent).not.toContain('Clear my answer');
  });
});
