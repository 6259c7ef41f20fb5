import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { blankSpecification } from '@assay/catalogue/domain';
import type { FormDetail } from '@assay/item-bank/contract';
import { SessionStore } from '@assay/identity/data';
import { BuilderPage } from './builder-page';

const [a, b] = ['A', 'B'].map((label, index) => ({
  ...{ itemId: `item-${label}`, itemVersionId: `version-${label}`, label: `DAS-010${index}`, title: `Item ${label}` },
  ...{ version: 1, standing: 'published' as const, newerVersionId: null, language: 'en', kinds: ['choice' as const] },
  ...{ stimulusVersionIds: [], marks: '2', minutes: 2 },
  parts: [{ outcomeId: 'lo1', marks: '2', markedBy: 'engine' as const }],
}));

function detail(change: Partial<FormDetail> = {}): FormDetail {
  const mastery = { minimum: '2', minimumEvidence: 1, componentMinima: [] };
  const place = (slot: string, label: string) => ({
    slot,
    itemId: `item-${label}`,
    itemVersionId: `version-${label}`,
    marks: '2',
  });
  return {
    ...{ id: 'f1', specificationVersionId: 'v1', componentId: 'c1', title: 'March', state: 'draft', revision: 1 },
    ...{ durationMinutes: 60, createdAt: '2026-01-01T00:00:00Z', publishedAt: null },
    content: { sections: [{ id: 's1', title: 'Handling data', items: [place('q1', 'A'), place('q2', 'B')] }] },
    ...{ specificationId: 'x', specificationCode: 'DAS-4', specificationVersion: 1, items: [a!, b!] },
    specification: {
      ...blankSpecification('Data', 'Vestholm', 'DK'),
      components: [{ id: 'c1', code: 'A', title: 'Written exam', kind: 'written-exam', description: '' }],
      outcomes: [{ id: 'lo1', code: 'LO1', statement: 'Clean data', level: null, criterion: '', mastery }],
      blueprint: [{ componentId: 'c1', outcomeId: 'lo1', marks: '4' }],
    },
    ...change,
  };
}

let http: HttpTestingController;
let fixture: ComponentFixture<BuilderPage>;
const page = () => fixture.nativeElement as HTMLElement;
const button = (name: string) =>
  [...page().querySelectorAll('button')].find((each) =>
    (each.getAttribute('aria-label') ?? each.textContent)?.includes(name),
  );

async function open(form: FormDetail) {
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  http = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(SessionStore).refresh();
  http.expectOne('/api/session').flush({ isSignedIn: true, permissions: ['form:read', 'form:write', 'form:publish'] });
  await session;
  fixture = TestBed.createComponent(BuilderPage);
  fixture.componentRef.setInput('id', 'f1');
  TestBed.tick();
  http.expectOne('/api/forms/f1').flush(form);
  await fixture.whenStable();
}

describe('composing a form', () => {
  it('shows what the form offers against the blueprint and that nothing is in the way', async () => {
    await open(detail());
    expect(page().querySelector('h1')?.textContent).toBe('March');
    expect(page().textContent).toContain('Ready to publish');
    expect(page().textContent).toContain('4 of 4');
    expect(button('Publish form')?.getAttribute('aria-disabled')).toBeNull();
  });

  it('moves an item with the arrow keys on its grip and saves the new order', async () => {
    await open(detail());
    const grip = page().querySelector<HTMLElement>('[data-grip="q2"]')!;
    grip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', cancelable: true }));
    const save = http.expectOne({ method: 'PUT', url: '/api/forms/f1' });
    const sent = save.request.body as FormDetail;
    expect(sent.content.sections[0]?.items.map(({ slot }) => slot)).toEqual(['q2', 'q1']);
    save.flush({ ...detail(), content: sent.content, revision: 2 });
    await fixture.whenStable();
    expect([...page().querySelectorAll('.slot .mono')].map((label) => label.textContent)).toEqual([
      'DAS-0101',
      'DAS-0100',
    ]);
  });

  it('does not publish while a problem blocks, and leads to the place that mends it', async () => {
    await open(detail({ durationMinutes: null }));
    expect(page().textContent).toContain('Not ready, 1 problem');
    expect(button('Publish form')?.getAttribute('aria-disabled')).toBe('true');
    button('Publish form')?.click();
    TestBed.tick();
    expect(page().querySelector('assay-dialog')).toBeNull();
    Element.prototype.scrollIntoView = () => undefined;
    document.body.append(page());
    button('Fix: Set a time limit.')?.click();
    expect((document.activeElement as HTMLElement).dataset['place']).toBe('durationMinutes');
  });

  it('keeps what was changed while a save was under way, and saves it next', async () => {
    await open(detail());
    button('Move DAS-0101')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', cancelable: true }));
    const first = http.expectOne({ method: 'PUT', url: '/api/forms/f1' });
    const title = page().querySelector<HTMLInputElement>('[data-place="title"]')!;
    title.value = 'March, form B';
    title.dispatchEvent(new Event('change'));
    first.flush({ ...detail(), ...(first.request.body as object), revision: 2 } as FormDetail);
    await Promise.resolve();
    await Promise.resolve();
    const second = http.expectOne({ method: 'PUT', url: '/api/forms/f1' });
    expect(second.request.body).toMatchObject({ revision: 2, title: 'March, form B' });
    second.flush({ ...detail(), ...(second.request.body as object), revision: 3 } as FormDetail);
    await fixture.whenStable();
    expect(page().querySelector('h1')?.textContent).toBe('March, form B');
  });

  it('is read only once it is published', async () => {
    await open(detail({ state: 'published', publishedAt: '2026-03-01T00:00:00Z' }));
    expect(page().querySelector('.grip')).toBeNull();
    expect(button('Make a copy')).toBeDefined();
    expect(page().textContent).not.toContain('Problems');
  });
});
