import { TestBed } from '@angular/core/testing';
import { FocusKeeper } from './focus-keeper';

const turn = () => new Promise((resolve) => setTimeout(resolve));

describe('the focus of whoever works by keys', () => {
  beforeAll(() => TestBed.inject(FocusKeeper).follow());
  beforeEach(() => {
    document.body.innerHTML = `
      <main><h1>Settings</h1>
        <section><h2>Colour</h2><button id="take">Take it</button></section>
        <button id="save">Save</button>
      </main>`;
    document.hasFocus = () => true; // jsdom has no window that could be left
  });
  const byId = (id: string) => document.getElementById(id) as HTMLButtonElement;

  it('comes back to a button that was greyed out while its act ran', async () => {
    byId('save').focus();
    byId('save').blur(); // as a browser does with what is greyed out
    byId('save').disabled = true;
    await turn();
    expect(document.activeElement).toBe(document.body);

    byId('save').disabled = false;
    await turn();
    expect(document.activeElement).toBe(byId('save'));
  });

  it('goes to the heading beside a control that its own act took away', async () => {
    byId('take').focus();
    byId('take').remove();
    await turn();

    expect(document.activeElement?.textContent).toBe('Colour');
  });

  it('goes to the heading of the page where the whole region is gone', async () => {
    byId('take').focus();
    document.querySelector('section')?.remove();
    await turn();

    expect(document.activeElement?.textContent).toBe('Settings');
  });

  it('is not taken from somebody who clicked beside everything', async () => {
    byId('take').focus();
    document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }));
    byId('take').remove();
    await turn();

    expect(document.activeElement).toBe(document.body);
  });
});
