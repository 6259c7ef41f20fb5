import { Component, signal, viewChild } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { Awarded, Criterion } from '@assay/marking/domain';
import { levelForKey } from '../script-page/marking-keys';
import { RubricForm } from './rubric-form';

const criterion = (partId: string, title: string): Criterion => ({
  partId,
  title,
  outcomeId: 'LO2',
  levels: ['none', 'partly', 'right'].map((label, index) => ({ marks: String(index), label })),
});

@Component({
  imports: [RubricForm],
  template: `<assay-rubric-form [criteria]="criteria" [awarded]="awarded()" (decided)="awarded.set($event)" />`,
})
class Host {
  readonly criteria = [criterion('c1', 'Uses the data'), criterion('c2', 'Recommends an action')];
  readonly awarded = signal<Awarded>({});
  readonly form = viewChild.required(RubricForm);
}

async function open() {
  const fixture = TestBed.createComponent(Host);
  document.body.append(fixture.nativeElement);
  await fixture.whenStable();
  const host = fixture.componentInstance;
  const press = async (digit: number) => {
    host.form().awardCurrent((one) => levelForKey(one, digit));
    await fixture.whenStable();
  };
  const group = (index: number) => fixture.nativeElement.querySelectorAll('fieldset')[index] as HTMLFieldSetElement;
  const radio = (index: number, level: number) => group(index).querySelectorAll('input')[level] as HTMLInputElement;
  return { fixture, host, press, group, radio };
}

describe('the mark scheme as a form', () => {
  it('is one group of radio buttons for each criterion, named by it', async () => {
    const { group } = await open();

    expect(group(0).querySelector('legend')?.textContent).toContain('Uses the data');
    expect(group(1).querySelectorAll('input[type=radio]')).toHaveLength(3);
  });

  it('awards with a key to the first criterion that is undecided, then to the next', async () => {
    const { host, press, radio } = await open();
    await press(2);
    expect(host.awarded()).toEqual({ c1: '2' });
    expect(radio(0, 2).checked).toBe(true);

    (document.activeElement as HTMLElement | null)?.blur();
    await press(0);
    expect(host.awarded()).toEqual({ c1: '2', c2: '0' });
  });

  it('awards to the criterion that has the focus, decided or not', async () => {
    const { host, press, radio } = await open();
    await press(2);
    radio(0, 2).focus();
    await press(1);

    expect(host.awarded()).toEqual({ c1: '1' });
  });

  it('ignores a key that no level answers to', async () => {
    const { host, press } = await open();
    await press(7);

    expect(host.awarded()).toEqual({});
  });

  it('shows a mark read back as 2.00 as the level 2', async () => {
    const { host, fixture, radio } = await open();
    host.awarded.set({ c1: '2.00' });
    await fixture.whenStable();

    expect(radio(0, 2).checked).toBe(true);
  });

  it('leads to the first undecided criterion when somebody saves too early', async () => {
    const { host, press, radio } = await open();
    await press(1);
    host.form().focusUndecided();

    expect(document.activeElement).toBe(radio(1, 0));
  });
});
