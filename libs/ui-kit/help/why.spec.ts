import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Why } from './why';

@Component({
  imports: [Why],
  template: `<assay-why about="marking is blind">An examiner judges the answer, not the person.</assay-why>`,
})
class Page {}

describe('The reason behind a rule', () => {
  it('is folded away until it is asked for, and its question says what it is about (WCAG 2.2, 2.4.6)', async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const details = (fixture.nativeElement as HTMLElement).querySelector('details')!;
    expect(details.open).toBe(false);
    expect(details.querySelector('summary')?.textContent).toContain('Why? marking is blind');
    expect(details.querySelector('.answer')?.textContent).toBe('An examiner judges the answer, not the person.');
  });
});
