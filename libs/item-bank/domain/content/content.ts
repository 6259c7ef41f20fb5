import type { MathTag } from './math';

/**
 * What an author writes, as a tree. Only what is on these lists can be said, so unsafe markup is not representable:
 * there is no script, style, link, frame or event attribute to strip. A tag comes with its renderer.
 */
const blockTags = [
  'p',
  'div',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'hr',
  'pre',
  'blockquote',
  'figure',
  'figcaption',
  'table',
  'caption',
  'colgroup',
  'col',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'th',
  'td',
] as const;
const inlineTags = [
  'span',
  'br',
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'small',
  'sub',
  'sup',
  'code',
  'kbd',
  'samp',
  'var',
  'q',
  'cite',
  'abbr',
  'dfn',
  'bdi',
  'bdo',
  'ruby',
  'rb',
  'rt',
  'rp',
] as const;
export const contentTags = [...blockTags, ...inlineTags] as const;
export type ContentTag = (typeof contentTags)[number];

export interface ContentAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl' | 'auto';
  readonly title?: string;
  readonly colspan?: number;
  readonly rowspan?: number;
  readonly scope?: 'row' | 'col' | 'rowgroup' | 'colgroup';
  readonly start?: number;
  /** From our own short list; QTI's shared vocabulary joins it with the import. */
  readonly class?: ContentClass;
}
export const contentClasses = ['number', 'center'] as const;
export type ContentClass = (typeof contentClasses)[number];

export interface ContentText {
  readonly t: 'text';
  readonly v: string;
}
export interface ContentElement {
  readonly t: 'el';
  readonly n: ContentTag;
  readonly a?: ContentAttributes;
  readonly c: readonly ContentNode[];
}
/** A picture of the item's assets. Words for it are required; only what merely decorates may have none (WCAG 2.2, 1.1.1). */
export interface ContentImage {
  readonly t: 'img';
  /** SHA-256 of the file, in hexadecimal: the name says nothing about what is shown. */
  readonly asset: string;
  readonly alt: string;
  readonly decorative?: boolean;
  /** Of the file, in pixels, so that the page keeps the room before the file is there. */
  readonly width: number;
  readonly height: number;
}
/** A formula as the author typed it, and the MathML that the server made of it. */
export interface ContentMath {
  readonly t: 'math';
  readonly tex: string;
  readonly block: boolean;
  /** Empty where the formula cannot be read. */
  readonly c: readonly MathNode[];
}
export type MathNode =
  | { readonly n: MathTag; readonly a?: Readonly<Record<string, string>>; readonly c: readonly MathNode[] }
  | { readonly v: string };
/** A gap in the running text of an inline choice or a gap match, and nowhere else. */
export interface ContentGap {
  readonly t: 'gap';
  readonly ref: string;
}
/** The place of an interaction in the text; only at the top level of an item's body. */
export interface InteractionPlace {
  readonly t: 'ix';
  readonly ref: string;
}
export type ContentNode = ContentText | ContentElement | ContentImage | ContentMath | ContentGap;
export type BodyNode = ContentNode | InteractionPlace;

export const text = (v: string): ContentText => ({ t: 'text', v });
export const element = (n: ContentTag, ...c: ContentNode[]): ContentElement => ({ t: 'el', n, c });
export const gap = (ref: string): ContentGap => ({ t: 'gap', ref });
export const paragraph = (words: string): ContentElement => element('p', text(words));

const OWN_LINE: ReadonlySet<string> = new Set<string>(blockTags);

/** The words alone, for search, for labels and for what a screen reader is told in one sentence. */
export function plainText(nodes: readonly BodyNode[]): string {
  return nodes.map(words).join('').replace(/\s+/g, ' ').trim();
}

export function wordCount(words: string): number {
  return words.trim() === '' ? 0 : words.trim().split(/\s+/u).length;
}

/** The gaps of a running text, in its order. */
export function gapsIn(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => (node.t === 'gap' ? [node.ref] : node.t === 'el' ? gapsIn(node.c) : []));
}

function words(node: BodyNode): string {
  if (node.t === 'ix') return ' ';
  if (node.t === 'text') return node.v;
  if (node.t === 'img') return ` ${node.alt} `;
  if (node.t === 'math') return node.block ? ` ${node.tex} ` : node.tex;
  if (node.t === 'gap') return '…';
  const inside = node.c.map(words).join('');
  return node.n === 'br' || OWN_LINE.has(node.n) ? ` ${inside} ` : inside;
}
