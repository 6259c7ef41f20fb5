import { nextDraft, publishVersion, saveDraft, type SpecificationVersion } from './specification-version';
import { completeSpecification } from './specification.fixture';

const now = new Date('2026-03-12T09:00:00Z');

function draft(change: Partial<SpecificationVersion> = {}): SpecificationVersion {
  return {
    ...{ id: 'v', specificationId: 's', version: 3, state: 'draft', revision: 7, createdAt: now, publishedAt: null },
    content: completeSpecification(),
    ...change,
  };
}

describe('versions of a specification', () => {
  it('publishes a complete draft', () => {
    expect(publishVersion(draft(), 7, now)).toEqual({ state: 'published', publishedAt: now });
  });

  it('refuses to publish an incomplete draft and lists what is missing', () => {
    const incomplete = draft({ content: completeSpecification({ title: '', participation: null }) });
    expect(() => publishVersion(incomplete, 7, now)).toThrow(
      expect.objectContaining({
        code: 'SPECIFICATION_NOT_PUBLISHABLE',
        facts: {
          problems: [expect.objectContaining({ field: 'title' }), expect.objectContaining({ field: 'participation' })],
        },
      }),
    );
  });

  it('never changes a published or retired version', () => {
    for (const state of ['published', 'retired'] as const) {
      const code = expect.objectContaining({ code: 'SPECIFICATION_NOT_A_DRAFT' });
      expect(() => saveDraft(draft({ state }), completeSpecification(), 7)).toThrow(code);
      expect(() => publishVersion(draft({ state }), 7, now)).toThrow(code);
    }
  });

  it('refuses a save over a draft that somebody else saved meanwhile', () => {
    const code = expect.objectContaining({ code: 'SPECIFICATION_CHANGED_MEANWHILE' });
    expect(() => saveDraft(draft(), completeSpecification(), 6)).toThrow(code);
    expect(saveDraft(draft(), completeSpecification(), 7)).toMatchObject({ revision: 8 });
  });

  it('starts the next draft from the published version, with the same components and outcomes', () => {
    const published = draft({ state: 'published', publishedAt: now });
    const next = nextDraft(published);
    expect(next).toMatchObject({ version: 4, state: 'draft', revision: 1, publishedAt: null });
    expect(next.content).toEqual(published.content);
    expect(next.content).not.toBe(published.content);
  });
});
