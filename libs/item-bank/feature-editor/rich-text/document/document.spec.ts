import type { ContentNode } from '@assay/item-bank/domain';
import { toContent } from './to-content';
import { toDocument } from './to-document';

const t = (v: string): ContentNode => ({ t: 'text', v });
const el = (n: string, ...c: ContentNode[]) => ({ t: 'el', n, c }) as ContentNode;
const again = (nodes: ContentNode[]) => toContent(toDocument(nodes));

describe('The text of an item in the editor', () => {
  it('comes back as it was: headings, lists, code, emphasis inside emphasis', () => {
    const nodes = [
      el('h2', t('Store visits')),
      el(
        'p',
        t('Use '),
        el('strong', el('em', t('all'))),
        t(' rows of '),
        el('code', t('visits.csv')),
        el('br'),
        t('and H'),
        el('sub', t('2')),
        t('O.'),
      ),
      el('ul', el('li', el('p', t('one'))), el('li', el('p', t('two')), el('ol', el('li', el('p', t('inner')))))),
      el('pre', el('code', t('for row in rows:\n    print(row)'))),
      el('blockquote', el('p', t('quoted'))),
      el('hr'),
    ];
    expect(again(nodes)).toEqual(nodes);
  });

  it('keeps a table with its head, header cells of rows and columns of numbers', () => {
    const th = (scope: string, v: string) => ({ t: 'el', n: 'th', a: { scope }, c: [t(v)] }) as unknown as ContentNode;
    const number = { t: 'el', n: 'td', a: { class: 'number' }, c: [t('4,210')] } as unknown as ContentNode;
    const nodes = [
      el(
        'table',
        el('thead', el('tr', th('col', 'Store'), th('col', 'Visits'))),
        el('tbody', el('tr', th('row', 'A'), number)),
      ),
    ];
    expect(again(nodes)).toEqual(nodes);
  });

  it('keeps what the editor cannot edit', () => {
    const nodes = [el('dl', el('dt', t('term')), el('dd', t('meaning'))), el('p', t('after'))];
    expect(again(nodes)).toEqual(nodes);
  });

  it('is one empty paragraph where nothing is written yet', () => {
    expect(again([])).toEqual([el('p')]);
  });
});
