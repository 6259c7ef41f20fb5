import { Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { brandColours } from '@assay/identity/domain';
import { PageLook } from './page-look';

const look = signal<{ brand: ReturnType<typeof brandColours> | null }>({ brand: brandColours('#6a1b4d') });

@Component({ template: '' })
class Frame {
  constructor() {
    inject(PageLook).wear(look);
  }
}
const property = (name: string) => document.documentElement.style.getPropertyValue(name);

describe('The look of an organisation', () => {
  it('is worn in light and dark while its pages are shown, and taken off with them', async () => {
    const fixture = TestBed.createComponent(Frame);
    await fixture.whenStable();
    expect(property('--organisation-light-brand')).toBe('#6a1b4d');
    expect(property('--organisation-dark-on')).toMatch(/^#[0-9a-f]{6}$/);
    fixture.destroy();
    TestBed.tick();
    expect(property('--organisation-light-brand')).toBe('');
  });

  it('changes at once when an administrator changes it', async () => {
    await TestBed.createComponent(Frame).whenStable();
    look.set({ brand: null });
    TestBed.tick();
    expect(property('--organisation-light-brand')).toBe('');
  });
});
