import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { blankSpecification, type Specification } from '@assay/catalogue/domain';
import type { SaveDraft, SpecificationVersion } from '@assay/catalogue/contract';
import { SessionStore } from '@assay/identity/data';
import { DraftPage } from './draft-page';

let http: HttpTestingController;
let fixture: ComponentFixture<DraftPage>;
const page = () => fixture.nativeElement as HTMLElement;
const field = (path: string) =>
  page().querySelector<HTMLInputElement>(`[data-path="${path}"] :is(input, textarea, select)`)!;
const errorAt = (path: string) => page().querySelector(`[data-path="${path}"] .error`)?.textContent?.trim();
const button = (name: string) =>
  [...page().querySelectorAll('button')].find((each) => each.textContent?.includes(name))!;

function version(content: Specification, revision = 1): SpecificationVersion {
  return {
    ...{ id: 'v1', specificationId: 's1', code: 'DAS-4', version: 1, state: 'draft', revision, content },
    ...{ createdAt: '2026-01-01T00:00:00Z', publishedAt: null, versions: [], forms: [] },
  };
}

function write(path: string, text: string) {
  field(path).value = text;
  field(path).dispatchEvent(new Event('input'));
  TestBed.tick();
}

beforeEach(async () => {
  Element.prototype.scrollIntoView = () => undefined;
  TestBed.configureTestingModule({ providers: [provideRouter([]), provideHttpClient(), provideHttpClientTesting()] });
  http = TestBed.inject(HttpTestingController);
  const session = TestBed.inject(SessionStore).refresh();
  http
    .expectOne('/api/session')
    .flush({ isSignedIn: true, permissions: ['specification:write', 'specification:publish'] });
  await session;
  fixture = TestBed.createComponent(DraftPage);
  fixture.componentRef.setInput('code', 'DAS-4');
  document.body.append(page());
  TestBed.tick();
  http.expectOne('/api/specifications/DAS-4/draft').flush(version(blankSpecification('Data', 'Vestholm', 'DK')));
  await fixture.whenStable();
});
afterEach(() => fixture.destroy());

describe('the draft of a microcredential', () => {
  it('lists what is missing from the start, and says it beside the fields once somebody wants to publish', async () => {
    expect(page().querySelectorAll('aside .bad')).toHaveLength(7);
    expect(errorAt('description')).toBeUndefined();
    button('Publish version 1').click();
    await fixture.whenStable();
    expect(errorAt('description')).toBe('Say in a paragraph what the holder can do.');
    expect(document.activeElement).toBe(field('description'));
    expect(page().querySelector('assay-dialog')).toBeNull();
  });

  it('warns of credits that do not fit the hours while they are written', () => {
    write('ects', '2');
    write('hours', '5');
    expect(page().textContent).toContain('2 ECTS stand for 50 to 60 hours of work; here they stand for 5.');
  });

  it('saves what was written, with a decimal comma read as a point', async () => {
    button('Add an outcome').click();
    TestBed.tick();
    write('outcomes.0.mastery.minimum', '2,5');
    button('Save draft').click();
    const save = http.expectOne({ method: 'PUT', url: '/api/specifications/DAS-4/draft' });
    const { revision, content } = save.request.body as SaveDraft;
    expect([revision, content.outcomes[0]?.code, content.outcomes[0]?.mastery.minimum]).toEqual([1, 'LO1', '2.5']);
    save.flush(version(content, 2));
    await fixture.whenStable();
    expect(fixture.componentInstance.hasUnsavedWork()).toBe(false);
  });

  it('shows what the server refuses beside the field, and keeps the work', async () => {
    write('title', 'x'.repeat(161));
    button('Save draft').click();
    const problem = {
      type: 'about:blank',
      title: 'Some of what was sent is not right.',
      status: 400,
      code: 'INPUT_NOT_VALID',
    };
    const errors = [{ field: 'content.title', message: 'Use at most 160 characters.' }];
    http
      .expectOne({ method: 'PUT', url: '/api/specifications/DAS-4/draft' })
      .flush({ ...problem, errors, correlationId: '1' }, { status: 400, statusText: 'Bad Request' });
    await fixture.whenStable();
    expect(errorAt('title')).toBe('Use at most 160 characters.');
    expect(fixture.componentInstance.hasUnsavedWork()).toBe(true);
  });
});
