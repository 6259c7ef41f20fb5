import { Extension } from '@tiptap/core';
import type { ContentAttributes } from '@assay/item-bank/domain';

/** What an element says beside its words and is not changed by writing: its language, its direction, its tooltip. */
export const Attributes = Extension.create({
  name: 'attributes',
  addGlobalAttributes: () => [
    {
      types: [
        ...['paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'blockquote', 'codeBlock'],
        ...['table', 'tableRow', 'tableCell', 'tableHeader'],
      ],
      attributes: { a: { default: null, parseHTML: readAttributes, renderHTML: ({ a }) => shown(a) } },
    },
  ],
});

/** Of pasted markup only what content may carry is read; styles, classes and names never are. */
export function readAttributes(element: HTMLElement): ContentAttributes | null {
  const [lang, dir, title] = ['lang', 'dir', 'title'].map((name) => element.getAttribute(name)?.trim() ?? '');
  const a: ContentAttributes = {
    ...(lang && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/.test(lang) ? { lang } : {}),
    ...(dir === 'ltr' || dir === 'rtl' || dir === 'auto' ? { dir } : {}),
    ...(title && title.length <= 300 ? { title } : {}),
  };
  return Object.keys(a).length > 0 ? a : null;
}

export function shown(a: unknown): Record<string, string> {
  const { lang, dir, title } = (a ?? {}) as ContentAttributes;
  return { ...(lang ? { lang } : {}), ...(dir ? { dir } : {}), ...(title ? { title } : {}) };
}
