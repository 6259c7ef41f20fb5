import { Mark, markInputRule } from '@tiptap/core';
import { readAttributes, shown } from './attributes';

const lowered = (name: 'sub' | 'sup', key: string) =>
  Mark.create({
    name,
    excludes: name === 'sub' ? 'sup' : 'sub',
    parseHTML: () => [{ tag: name }],
    renderHTML: () => [name, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) };
    },
  });
export const Sub = lowered('sub', 'Mod-,');
export const Sup = lowered('sup', 'Mod-.');

/** Unlike the usual one it goes together with emphasis, as it may in content. */
export const Code = Mark.create({
  name: 'code',
  excludes: '',
  code: true,
  parseHTML: () => [{ tag: 'code' }, { tag: 'tt' }],
  renderHTML: () => ['code', 0],
  addKeyboardShortcuts() {
    return { 'Mod-e': () => this.editor.commands.toggleMark('code') };
  },
  addInputRules() {
    return [markInputRule({ find: /(?:^|\s)`([^`]+)`$/, type: this.type })];
  },
});

/** Elements inside a line that have no button of their own. */
export const OTHER_INLINE = [
  ...['span', 'small', 'kbd', 'samp', 'var', 'q', 'cite', 'abbr', 'dfn', 'bdi', 'bdo', 'ruby', 'rb', 'rt', 'rp'],
] as const;
const PASTED = OTHER_INLINE.filter((tag) => tag !== 'span' && tag !== 'small');

/** Keeps such an element, with its attributes, around the words that it held. `at` tells two neighbours apart. */
export const Wrapped = Mark.create({
  name: 'wrapped',
  priority: 2000,
  excludes: '',
  inclusive: false,
  addAttributes: () => ({
    n: { default: 'span', rendered: false },
    a: { default: null, rendered: false },
    at: { default: 0, rendered: false },
  }),
  parseHTML: () => PASTED.map((n) => ({ tag: n, getAttrs: (element) => ({ n, a: readAttributes(element) }) })),
  renderHTML: ({ mark }) => [String(mark.attrs['n']), shown(mark.attrs['a']), 0],
});
