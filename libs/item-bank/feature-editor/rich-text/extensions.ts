import { Extension, Node, type Extensions } from '@tiptap/core';
import StarterKit, { type StarterKitOptions } from '@tiptap/starter-kit';
import { Attributes } from './schema/attributes';
import { Formula } from './schema/formula';
import { Gap, type GapOptions } from './schema/gap';
import { Kept } from './schema/kept';
import { Picture } from './schema/picture';
import { Table, TableCell, TableHeader, TableRow } from './schema/table';
import { Code, Sub, Sup, Wrapped } from './schema/words';

/** One line, for options: Enter leaves the work to the page. */
const OneLine = Extension.create({
  name: 'oneLine',
  addKeyboardShortcuts: () => ({ Enter: () => true, 'Mod-Enter': () => true }),
});
const LineDocument = Node.create({ name: 'doc', topNode: true, content: 'paragraph' });

const COMMON: Partial<StarterKitOptions> = { link: false, code: false };
const inLine: Extensions = [Code, Sub, Sup, Wrapped, Picture, Formula];

/** The editor can make what content may hold, and nothing else: no link, no style, no picture from elsewhere. */
export const wholeText: Extensions = [
  StarterKit.configure({ ...COMMON, heading: { levels: [2, 3, 4] } }),
  ...inLine,
  ...[Attributes, Table, TableRow, TableCell, TableHeader, Kept],
];
export const oneLine: Extensions = [
  StarterKit.configure({
    ...COMMON,
    document: false,
    heading: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    blockquote: false,
    codeBlock: false,
    horizontalRule: false,
    trailingNode: false,
    gapcursor: false,
  }),
  ...inLine,
  ...[LineDocument, OneLine],
];
export const withGaps = (options: GapOptions): Extensions => [...wholeText, Gap.configure(options)];
