import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SessionStore } from '@assay/identity/data';
import { addPart, newItem } from '@assay/item-bank/domain';
import { problemInterceptor } from '@assay/platform/data';
import { ItemStore } from './item-store';

const id = '7860932f-2476-4018-ad65-38b7f0107597';
const saved = {
  revision: 1,
  savedAt: '2026-11-22T10:22:08.000Z',
  savedBy: 'Priya Lindqvist',
  problems: [],
  hasUnpublishedChanges: true,
};
const detail = {
  ...{
    id,
    specificationId: id,
    specificationCode: 'PDW-5',
    label: 'PDW-0001',
    title: 'Sales',
    state: 'draft',
    kinds: [],
    outcomeIds: [],
  },
  ...{
    marks: '0',
    version: null,
    currentVersionId: null,
    hasUnpublishedChanges: true,
    changedAt: saved.savedAt,
    versions: [],
  },
  draft: { ...saved, content: addPart(newItem('Sales', 'en'), 'numeric'), samples: [] },
};

async function opened() {
  TestBed.configureTestingModule({
    providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting(), ItemStore],
  });
  const http = TestBed.inject(HttpTestingController);
  const known = TestBed.inject(SessionStore).known();
  http.match('/api/session').forEach((request) =>
    request.flush({
      isSignedIn: true,
      name: 'Priya',
      email: null,
      organisation: null,
      organisations: [],
      permissions: ['item:write', 'item:publish'],
      isCandidate: false,
      isExamDay: false,
      isDemo: false,
    }),
  );
  await known;
  const store = TestBed.inject(ItemStore);
  const loading = store.load(id);
  http.expectOne(`/api/items/${id}`).flush(detail);
  await loading;
  return { store, http };
}
const retitle = (title: string) => (content: typeof detail.draft.content) => ({ ...content, title });
const put = (http: HttpTestingController) => http.expectOne({ method: 'PUT', url: `/api/items/${id}/draft` });

describe('The working copy on the screen', () => {
  it('is saved with the revision it was read at, and says so when it is on the server', async () => {
    const { store, http } = await opened();
    store.change(retitle('Sales per visit'));
    expect(store.state()).toBe('waiting');
    const saving = store.flush();
    const request = put(http);
    expect(request.request.body).toMatchObject({ revision: 1, content: { title: 'Sales per visit' } });
    request.flush({ ...saved, revision: 2 });
    await saving;
    expect(store.state()).toBe('saved');
    expect(store.saved()?.revision).toBe(2);
  });

  it('is saved again where something was written meanwhile', async () => {
    const { store, http } = await opened();
    store.change(retitle('Sales per'));
    const saving = store.flush();
    store.change(retitle('Sales per visit'));
    put(http).flush({ ...saved, revision: 2 });
    await saving;
    expect(store.state()).toBe('waiting');
    const again = store.flush();
    const request = put(http);
    expect(request.request.body).toMatchObject({ revision: 2, content: { title: 'Sales per visit' } });
    request.flush({ ...saved, revision: 3 });
    await again;
    expect(store.state()).toBe('saved');
  });

  it('is never written over what somebody else saved', async () => {
    const { store, http } = await opened();
    store.change(retitle('Mine'));
    const saving = store.flush();
    put(http).flush(
      {
        type: 'about:blank',
        title: 'Somebody else changed this item.',
        status: 409,
        code: 'ITEM_CHANGED_ELSEWHERE',
        correlationId: 'c',
      },
      { status: 409, statusText: 'Conflict' },
    );
    await saving;
    expect(store.state()).toBe('conflict');
    store.change(retitle('Mine again'));
    await store.flush();
    http.expectNone({ method: 'PUT', url: `/api/items/${id}/draft` });
    expect(store.content()?.title).toBe('Mine again');
  });

  it('tells at once what stops it from being published', async () => {
    const { store } = await opened();
    expect(store.blocking().map(({ field }) => field)).toContain('keys');
  });
});
