import { TestBed } from '@angular/core/testing';
import { element, text, type ContentNode } from '@assay/item-bank/domain';
import { AssetSource } from './asset-source';
import { ContentView } from './content-view';

async function show(...nodes: ContentNode[]): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(ContentView);
  fixture.componentRef.setInput('nodes', nodes);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}
const image = { t: 'img' as const, asset: 'ab'.repeat(32), alt: 'A gauge', width: 320, height: 200 };

describe('What an author wrote', () => {
  it('keeps the room of a picture, says what it shows, and takes it from where the reader may get it', async () => {
    TestBed.inject(AssetSource).base.set('/api/attempts/1/assets/');
    const picture = (await show(image)).querySelector('img')!;
    expect(picture).toMatchObject({ alt: 'A gauge', width: 320, height: 200 });
    expect(picture.getAttribute('src')).toBe(`/api/attempts/1/assets/${image.asset}`);
    expect(picture.getAttribute('loading')).toBe('lazy');
  });

  it('draws a formula as MathML, with nothing in it that is not on the list', async () => {
    const fraction = {
      n: 'mfrac' as const,
      c: [
        { n: 'mi' as const, c: [{ v: 'm' }] },
        { n: 'mn' as const, c: [{ v: '2' }] },
      ],
    };
    const foreign = { n: 'script', a: { onclick: 'x', href: 'javascript:1' }, c: [{ v: 'words' }] } as never;
    const host = await show({ t: 'math', tex: '\\frac m2', block: true, c: [fraction, foreign] });
    const math = host.querySelector('math')!;
    expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(math.getAttribute('display')).toBe('block');
    expect(math.querySelector('mfrac')?.textContent).toBe('m2');
    expect(host.innerHTML).not.toMatch(/script|onclick|href/);
  });

  it('shows a formula that could not be read as it was typed', async () => {
    const host = await show({ t: 'math', tex: '\\frac{1', block: false, c: [] });
    expect(host.querySelector('code')?.textContent).toBe('\\frac{1');
  });

  it('lets wide tables and code scroll by themselves, for the keyboard too', async () => {
    const host = await show(element('table', element('tbody', element('tr', element('td', text('1'))))));
    expect(host.querySelector('.scroll-x[tabindex="0"] > table')).not.toBeNull();
  });
});
