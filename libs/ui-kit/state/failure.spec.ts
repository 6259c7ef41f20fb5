import { TestBed } from '@angular/core/testing';
import { Failure } from './failure';

async function shown(error: unknown) {
  const fixture = TestBed.createComponent(Failure);
  fixture.componentRef.setInput('error', error);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('A page that could not be shown', () => {
  it.each([0, 409, 500, 503])('offers another try where it may help (%i)', async (status) => {
    const page = await shown({ sentence: 'We could not reach the server.', status });
    expect(page.querySelector('button')?.textContent).toBe('Try again');
  });
  it.each([403, 404])('offers none where the answer would be the same (%i)', async (status) => {
    const page = await shown(Object.assign(new Error(), { sentence: 'Your role does not include this.', status }));
    expect(page.textContent).toContain('Your role does not include this.');
    expect(page.querySelector('button')).toBeNull();
  });
  it('never shows the text of an error that was not written for readers', async () => {
    const page = await shown(new Error('undefined is not a function'));
    expect(page.textContent).not.toContain('undefined');
    expect(page.querySelector('button')).not.toBeNull();
  });
});
