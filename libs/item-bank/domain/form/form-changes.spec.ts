import { measures, itemOf, LO1 } from '../testing/items';
import { publishForm, saveForm } from './form-changes';
import { byVersion, contentOf, draftForm, item, lo1, lo2, specification } from './form.fixture';
import { formItem } from './form-item';

const [a, b] = [item('A', lo1, '4'), item('B', lo2, '2')];
const items = byVersion(a, b);
const now = new Date('2026-03-01T09:00:00Z');
const code = (name: string) => expect.objectContaining({ code: name });

describe('drafts and published forms', () => {
  it('takes the marks of a place from the item version, not from whoever saves', () => {
    const content = contentOf([a, b]);
    content.sections[0]!.items[0]!.marks = '40';
    const saved = saveForm(draftForm(contentOf()), { title: ' March ', durationMinutes: 60, content }, 3, items);
    expect(saved).toMatchObject({ title: 'March', revision: 4 });
    expect(saved.content.sections[0]?.items.map(({ marks }) => marks)).toEqual(['4', '2']);
  });

  it('refuses an item version that it does not know, and a save over somebody else’s', () => {
    const draft = { title: 'March', durationMinutes: 60, content: contentOf([a, b]) };
    expect(() => saveForm(draftForm(contentOf()), draft, 3, byVersion(a))).toThrow(code('FORM_ITEM_UNKNOWN'));
    expect(() => saveForm(draftForm(contentOf()), draft, 2, items)).toThrow(code('FORM_CHANGED_MEANWHILE'));
  });

  it('publishes a form without blocking problems and never changes it again', () => {
    const form = draftForm(contentOf([a, b]));
    expect(publishForm(form, 3, specification(), items, now)).toEqual({ state: 'published', publishedAt: now });
    const published = draftForm(contentOf([a, b]), { state: 'published', publishedAt: now });
    expect(() => publishForm(published, 3, specification(), items, now)).toThrow(code('FORM_NOT_A_DRAFT'));
    expect(() => saveForm(published, published, 3, items)).toThrow(code('FORM_NOT_A_DRAFT'));
  });

  it('refuses to publish a form with problems and lists the blocking ones only', () => {
    const form = draftForm(contentOf([a]), { durationMinutes: 1 });
    expect(() => publishForm(form, 3, specification(), items, now)).toThrow(
      expect.objectContaining({
        code: 'FORM_NOT_PUBLISHABLE',
        facts: {
          problems: [expect.objectContaining({ severity: 'blocks' }), expect.objectContaining({ severity: 'blocks' })],
        },
      }),
    );
  });

  it('tells of an item what it is worth and for which outcome, and nothing of its keys', () => {
    const head = { itemId: 'i', itemVersionId: 'v', label: 'PDW-0102', version: 2, standing: 'published' as const };
    const told = formItem({ ...head, newerVersionId: null }, itemOf(measures));
    expect(told).toMatchObject({
      marks: '2',
      kinds: ['choice'],
      parts: [{ outcomeId: LO1, marks: '2', markedBy: 'engine' }],
    });
    expect(JSON.stringify(told)).not.toContain('median');
  });
});
