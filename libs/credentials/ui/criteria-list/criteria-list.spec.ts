import { TestBed } from '@angular/core/testing';
import { CriteriaList } from './criteria-list';

async function shown(lines: string[], link: string | null) {
  const fixture = TestBed.createComponent(CriteriaList);
  fixture.componentRef.setInput('lines', lines);
  fixture.componentRef.setInput('link', link);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('how a credential is earned, on its page', () => {
  it('is a list of sentences with one link for more', async () => {
    const page = await shown(
      ['At least 60 of 100 marks.', 'There are no prerequisites.'],
      'https://vestholm.example/data',
    );
    expect([...page.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
      'At least 60 of 100 marks.',
      'There are no prerequisites.',
    ]);
    expect(page.querySelector('a')?.getAttribute('href')).toBe('https://vestholm.example/data');
  });

  it('never takes the text of an issuer for markup', async () => {
    const page = await shown(['<img src=x onerror=alert(1)>'], null);
    expect(page.querySelector('img, a')).toBeNull();
    expect(page.textContent).toContain('<img src=x');
  });
});
