import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { BarList } from './bar-list';
import { Histogram } from './histogram';
import { PlotFrame } from './plot-frame';
import { Sparkline } from './sparkline';

const bins = [
  { from: 52, to: 56, n: 9 },
  { from: 56, to: 60, n: 16 },
  { from: 60, to: 64, n: 12 },
];

@Component({
  imports: [Histogram, PlotFrame],
  template: `
    <assay-plot-frame
      heading="Marks"
      sentence="Marks of 37 candidates."
      [columns]="['Marks', 'Candidates']"
      [rows]="[
        ['52 to under 56', 9],
        ['56 to under 60', 16],
      ]"
    >
      <assay-histogram
        [bins]="bins"
        [full]="100"
        [boundary]="60"
        [band]="{ from: 56, to: 64 }"
        [bandWords]="['One error either side', 'of it: 28 candidates']"
        xTitle="Mark out of 100"
        label="Marks of 37 candidates."
      />
    </assay-plot-frame>
  `,
})
class Page {
  readonly bins = bins;
}

const cells = (row: Element) => [...row.children].map((cell) => cell.textContent?.trim());

async function shown() {
  const fixture = TestBed.createComponent(Page);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  const button = page.querySelector('button')!;
  const toggle = async () => {
    button.click();
    await fixture.whenStable();
  };
  return { page, button, toggle };
}

describe('a plot', () => {
  it('says in a sentence what it shows, to everybody and to a screen reader', async () => {
    const { page } = await shown();
    expect(page.querySelector('figcaption')?.textContent).toBe('Marks of 37 candidates.');
    expect(page.querySelector('svg')?.getAttribute('aria-label')).toBe('Marks of 37 candidates.');
  });

  it('gives the same as a table at the push of a button, and the plot again', async () => {
    const { page, button, toggle } = await shown();
    await toggle();
    expect(button.getAttribute('aria-pressed')).toBe('true');
    expect(page.querySelector('svg')).toBeNull();
    expect([...page.querySelectorAll('tbody tr')].map(cells)).toEqual([
      ['52 to under 56', '9'],
      ['56 to under 60', '16'],
    ]);
    await toggle();
    expect(page.querySelector('svg')).not.toBeNull();
  });

  it('tells bars below the boundary from those above it, and names the boundary', async () => {
    const { page } = await shown();
    expect(page.querySelectorAll('rect.below')).toHaveLength(2);
    expect(page.querySelectorAll('rect.above')).toHaveLength(1);
    expect(page.querySelector('.lbl')?.textContent).toBe('Boundary 60');
    expect(page.querySelector('.note-words')?.textContent).toContain('28 candidates');
  });

  it('draws higher bars for more candidates, from one floor', async () => {
    const { page } = await shown();
    const bars = [...page.querySelectorAll('rect.below, rect.above')].map((bar) => ({
      top: Number(bar.getAttribute('y')),
      floor: Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
    }));
    expect(new Set(bars.map(({ floor }) => floor)).size).toBe(1);
    expect(bars[1]!.top).toBeLessThan(bars[2]!.top);
    expect(bars[2]!.top).toBeLessThan(bars[0]!.top);
  });
});

describe('a list of shares', () => {
  it('prints the number beside each bar, and words where nothing is known', async () => {
    const fixture = TestBed.createComponent(BarList);
    fixture.componentRef.setInput('rows', [
      { code: 'LO1', label: 'Organise', share: 0.91, text: '91%' },
      { code: 'LO2', label: 'Compute', share: null, text: 'Not yet decided' },
    ]);
    await fixture.whenStable();
    const rows = [...(fixture.nativeElement as HTMLElement).querySelectorAll('li')];
    expect(rows.map((row) => row.querySelector('.label')?.textContent?.trim())).toEqual([
      'LO1 Organise',
      'LO2 Compute',
    ]);
    expect(rows.map((row) => row.querySelector('.text')?.textContent)).toEqual(['91%', 'Not yet decided']);
    expect(rows.map((row) => row.querySelectorAll('.bar').length)).toEqual([1, 0]);
  });
});

describe('a sparkline', () => {
  it('is for the eye alone, and absent without values', async () => {
    const fixture = TestBed.createComponent(Sparkline);
    fixture.componentRef.setInput('values', [0.3, 0.1, 0.4]);
    fixture.componentRef.setInput('threshold', 0.2);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
    expect(page.querySelector('.limit')).not.toBeNull();
    fixture.componentRef.setInput('values', []);
    await fixture.whenStable();
    expect(page.querySelector('svg')).toBeNull();
  });
});
