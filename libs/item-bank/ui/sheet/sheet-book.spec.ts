import { TestBed, type ComponentFixture } from '@angular/core/testing';
import type { Entries, Sheet } from '@assay/item-bank/domain';
import { SheetBook } from './sheet-book';

const sheet: Sheet = {
  name: 'Sales',
  columns: 4,
  rows: 5,
  cells: {
    A1: { entry: 'Store', isBold: true },
    A2: { entry: 'Oslo' },
    B2: { entry: '120' },
    C2: { entry: '1140' },
    B3: { entry: '80' },
    C3: { entry: '800' },
  },
  editable: ['D2:D5'],
};

const stop = (event: Event) => event.preventDefault();

class Play {
  readonly host: HTMLElement;
  readonly given: Entries[] = [];
  constructor(private readonly fixture: ComponentFixture<SheetBook>) {
    this.host = fixture.nativeElement as HTMLElement;
    fixture.componentInstance.changesChange.subscribe((changes) => {
      this.given.push(changes);
      fixture.componentRef.setInput('changes', changes);
    });
  }
  static async begin(changes: Entries = {}, of: Sheet = sheet) {
    const fixture = TestBed.createComponent(SheetBook);
    document.body.append(fixture.nativeElement);
    fixture.componentRef.setInput('sheets', [of]);
    fixture.componentRef.setInput('changes', changes);
    fixture.componentRef.setInput('label', 'Sales per visit');
    await fixture.whenStable();
    return new Play(fixture);
  }
  cell(address: string) {
    return this.host.querySelector<HTMLElement>(`[data-cell="${address}"]`)!;
  }
  active() {
    return this.host.querySelector<HTMLElement>('td[tabindex="0"]')!.dataset['cell'];
  }
  async press(key: string, more: KeyboardEventInit = {}) {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    (this.host.querySelector('td input') ?? this.host.querySelector('td[tabindex="0"]'))!.dispatchEvent(event);
    await this.fixture.whenStable();
    return event;
  }
  async type(text: string) {
    const field = this.host.querySelector<HTMLInputElement>('td input')!;
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.fixture.whenStable();
  }
  /** jsdom has no clipboard: what the event carries is given along. */
  async clip(what: 'copy' | 'cut' | 'paste', text = '') {
    let put = '';
    const clipboardData = { getData: () => text, setData: (_: string, given: string) => (put = given) };
    const event = Object.assign(new Event(what, { bubbles: true, cancelable: true }), { clipboardData });
    this.host.querySelector('td[tabindex="0"]')!.dispatchEvent(event);
    await this.fixture.whenStable();
    return put;
  }
  async goTo(column: string, row: number) {
    await this.press('Home', { ctrlKey: true });
    for (let at = 1; at < row; at += 1) await this.press('ArrowDown');
    for (let at = 0; at < 'ABCD'.indexOf(column); at += 1) await this.press('ArrowRight');
  }
  hint() {
    return this.host.querySelector('.hint')!.textContent!.trim();
  }
}

describe('A workbook on the screen', () => {
  // jsdom has no layout, and nothing to scroll.
  beforeAll(() => (Element.prototype.scrollIntoView ??= () => undefined));

  it('is a grid with headings, one stop of the Tab key, and cells that say whether they are locked', async () => {
    const play = await Play.begin();
    const grid = play.host.querySelector('[role=grid]')!;
    expect(grid.getAttribute('aria-label')).toBe('Sales per visit');
    expect([grid.getAttribute('aria-rowcount'), grid.getAttribute('aria-colcount')]).toEqual(['6', '5']);
    expect([...play.host.querySelectorAll('thead th')].map((head) => head.textContent!.trim())).toEqual([
      'Row',
      'A',
      'B',
      'C',
      'D',
    ]);
    expect(play.host.querySelectorAll('td[tabindex="0"]')).toHaveLength(1);
    expect(play.cell('B2').getAttribute('aria-readonly')).toBe('true');
    expect(play.cell('D2').getAttribute('aria-readonly')).toBe('false');
    expect(play.cell('B2').classList).toContain('number');
  });

  it('is solved by keyboard: a formula, filled down', async () => {
    const play = await Play.begin();
    await play.goTo('D', 2);
    await play.press('=');
    await play.type('=C2/B2');
    await play.press('Enter');
    expect(play.cell('D2').textContent!.trim()).toBe('9.5');
    expect(play.active()).toBe('D3');
    await play.press('d', { ctrlKey: true });
    expect(play.given.at(-1)).toEqual({ 'Sales!D2': '=C2/B2', 'Sales!D3': '=C3/B3' });
    expect(play.cell('D3').textContent!.trim()).toBe('10');
    expect(play.hint()).toBe('Formula =C3/B3');
  });

  it('loses no letter that follows Enter before the page is drawn: the field that goes takes nothing along', async () => {
    const play = await Play.begin();
    await play.goTo('D', 2);
    await play.press('1');
    const left = play.host.querySelector('td input')!;
    for (const key of ['Enter', '2']) left.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    left.dispatchEvent(new Event('blur')); // as browsers tell a field that is taken away
    expect(play.given.at(-1)).toEqual({ 'Sales!D2': '1' }); // the 2 is still being written
    await play.type('20');
    await play.press('Enter');
    expect(play.given.at(-1)).toEqual({ 'Sales!D2': '1', 'Sales!D3': '20' });
  });

  it('takes every step back, and does it again', async () => {
    const play = await Play.begin({ 'Sales!D2': '1' });
    await play.goTo('D', 2);
    await play.press('Delete');
    expect(play.given.at(-1)).toEqual({});
    await play.press('z', { ctrlKey: true });
    expect(play.given.at(-1)).toEqual({ 'Sales!D2': '1' });
    await play.press('y', { ctrlKey: true });
    expect(play.given.at(-1)).toEqual({});
  });

  it('writes nothing into a locked cell', async () => {
    const play = await Play.begin();
    await play.goTo('B', 2);
    await play.press('7');
    await play.press('Delete');
    expect(play.host.querySelector('td input')).toBeNull();
    expect(play.given).toEqual([]);
    expect(play.hint()).toContain('Locked');
  });

  it('keeps what was typed when the field is left, and drops it on Escape', async () => {
    const play = await Play.begin();
    await play.goTo('D', 3);
    await play.press('F2');
    await play.type('12');
    await play.press('Escape');
    expect(play.given).toEqual([]);
    await play.press('F2');
    await play.type('12');
    await play.press('Tab');
    expect(play.given).toEqual([{ 'Sales!D3': '12' }]);
  });

  it('loses no letter that comes before the field is drawn', async () => {
    const play = await Play.begin();
    await play.goTo('D', 2);
    const cell = play.cell('D2');
    for (const key of ['4', '2', ' ', '%', 'Enter'])
      cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    await TestBed.tick();
    expect(play.given.at(-1)).toEqual({ 'Sales!D2': '42 %' });
    for (const key of ['ArrowDown', 'ArrowDown'])
      cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, shiftKey: true }));
    await TestBed.tick();
    expect(play.host.querySelectorAll('[aria-selected=true]')).toHaveLength(3);

    await play.press('Delete');
    await play.press('F2');
    await play.type('23');
    const field = play.host.querySelector<HTMLInputElement>('td input')!;
    for (const key of ['Escape', 'Enter'])
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    expect(field.value).toBe(''); // the next letter begins anew
  });

  it('exchanges tables with other programs, and moves its own formulas along', async () => {
    const play = await Play.begin({ 'Sales!D2': '=C2/B2' });
    await play.goTo('A', 2);
    await play.press('End', { shiftKey: true });
    expect(await play.clip('copy')).toBe('Oslo\t120\t1140\t9.5');
    await play.goTo('D', 2);
    const copied = await play.clip('copy');
    await play.press('ArrowDown');
    await play.clip('paste', copied);
    expect(play.given.at(-1)).toEqual({ 'Sales!D2': '=C2/B2', 'Sales!D3': '=C3/B3' });
    await play.clip('paste', '7\n8\n9\n10');
    expect(play.given.at(-1)).toMatchObject({ 'Sales!D3': '7', 'Sales!D4': '8', 'Sales!D5': '9' });
    await play.goTo('C', 2);
    const before = play.given.length;
    await play.clip('cut'); // locked
    expect(play.given).toHaveLength(before);
  });

  it('leaves the clipboard alone where the exam does not allow it', async () => {
    const play = await Play.begin();
    document.addEventListener('paste', stop, true);
    await play.goTo('D', 2);
    await play.clip('paste', '7');
    document.removeEventListener('paste', stop, true);
    expect(play.given).toEqual([]);
  });

  it('draws only what is near in a long sheet, and goes to its end', async () => {
    const play = await Play.begin({}, { ...sheet, rows: 900, editable: ['D2:D900'] });
    expect(play.host.querySelectorAll('tbody tr[role=row]').length).toBeLessThan(100);
    await play.press('End', { ctrlKey: true });
    await play.press('4');
    await play.type('42');
    await play.press('Enter');
    expect(play.given).toEqual([{ 'Sales!D900': '42' }]);
    expect(play.host.querySelector('tbody tr[role=row]:has([data-cell="D900"])')!.getAttribute('aria-rowindex')).toBe(
      '901',
    );
  });

  it('lets Tab leave the grid while nothing is written (WCAG 2.2, 2.1.2)', async () => {
    const play = await Play.begin();
    expect((await play.press('Tab')).defaultPrevented).toBe(false);
    expect((await play.press('ArrowLeft', { altKey: true })).defaultPrevented).toBe(false); // that is the exam’s
  });

  it('says what is wrong with a formula, and what a selection adds up to', async () => {
    const play = await Play.begin({ 'Sales!D2': '=TODAY()' });
    await play.goTo('D', 2);
    expect(play.hint()).toMatch(/^#BLOCKED! TODAY is not used here/);
    await play.goTo('B', 2);
    await play.press('ArrowDown', { shiftKey: true });
    expect(play.hint()).toBe('2 cells · sum 200 · average 100');
    expect(play.cell('B3').getAttribute('aria-selected')).toBe('true');
  });
});
