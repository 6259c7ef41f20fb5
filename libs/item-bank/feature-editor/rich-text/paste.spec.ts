import { getSchema } from '@tiptap/core';
import { DOMParser as SchemaParser } from '@tiptap/pm/model';
import type { ContentNode } from '@assay/item-bank/domain';
import { toContent } from './document/to-content';
import { wholeText } from './extensions';
import { cleanPaste, pictureIn } from './paste';

const parser = SchemaParser.fromSchema(getSchema(wholeText));
function pasted(html: string): ContentNode[] {
  const place = document.createElement('div');
  place.innerHTML = cleanPaste(html);
  return toContent(parser.parse(place).toJSON());
}
const t = (v: string) => ({ t: 'text', v });
const el = (n: string, ...c: unknown[]) => ({ t: 'el', n, c });
const asset = 'ab'.repeat(32);

describe('What is pasted from elsewhere', () => {
  it('keeps its structure and its words, and no script, style, class or link', () => {
    const html = `<h1 class="Title" style="color:red">Stores</h1><script>alert(1)</script><style>p{}</style>
      <p onclick="x()" class="MsoNormal">Use <a href="https://example.org">this <b>table</b></a>.</p>
      <ul><li>one</li></ul><iframe src="https://example.org"></iframe>`;
    expect(pasted(html)).toEqual([
      el('h2', t('Stores')),
      el('p', t('Use this '), el('strong', t('table')), t('.')),
      el('ul', el('li', el('p', t('one')))),
    ]);
  });

  it('loads no picture from another address, and keeps one of our own with its words', () => {
    const own = `<img data-asset="${asset}" src="/api/assets/${asset}" width="40" height="30" alt="A tap">`;
    expect(pasted(`<p>a<img src="https://example.org/x.png" onerror="x()">b${own}</p>`)).toEqual([
      el('p', t('ab'), { t: 'img', asset, alt: 'A tap', width: 40, height: 30 }),
    ]);
    expect(pasted(`<p>a<img data-asset="../secret" width="1" height="1"></p>`)).toEqual([el('p', t('a'))]);
  });

  it('keeps a table with its headings, and says the column with every cell', () => {
    expect(pasted('<table><tr><th>Store</th></tr><tr></tr><tr><td style="mso-x">A</td></tr></table>')).toEqual([
      el(
        'table',
        el('thead', el('tr', { t: 'el', n: 'th', a: { scope: 'col' }, c: [t('Store')] })),
        el('tbody', el('tr', el('td', t('A')))),
      ),
    ]);
  });

  it('takes a formula by the TeX that it carries', () => {
    const math =
      '<math><semantics><mi>x</mi><annotation encoding="application/x-tex">\\bar{x}</annotation></semantics></math>';
    expect(pasted(`<p>${math}</p>`)).toEqual([el('p', { t: 'math', tex: '\\bar{x}', block: false, c: [] })]);
  });

  it('is asked about where it is a picture alone; a table from a spreadsheet brings its picture along', () => {
    const file = new File(['x'], 'a.png', { type: 'image/png' });
    const data = (types: string[]) => ({ types, files: [file] }) as unknown as DataTransfer;
    expect(pictureIn(data(['Files']))).toBe(file);
    expect(pictureIn(data(['text/html', 'Files']))).toBeNull();
  });
});
