import {
  contentTags,
  mathAttributes,
  mathTags,
  type ContentAttributes,
  type ContentElement,
  type ContentImage,
  type ContentMath,
  type ContentNode,
  type MathNode,
} from '@assay/item-bank/domain';

const CLASSES = { number: 'r num', center: 'center' } as const;
/** The lists of the domain once more, as the last wall: what is not on them is shown as its words. */
const TAGS: ReadonlySet<string> = new Set(contentTags);
const MATH_TAGS: ReadonlySet<string> = new Set(mathTags);
const MATH_ATTRIBUTES: ReadonlySet<string> = new Set(mathAttributes);
const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** What the nodes of a text become where it is shown. */
export interface Surroundings {
  readonly assetUrl: (asset: string) => string;
  readonly gap: (ref: string) => readonly (Node | string)[];
}

export function makeContent(node: ContentNode, around: Surroundings): Node {
  switch (node.t) {
    case 'text':
      return document.createTextNode(node.v);
    case 'img':
      return image(node, around);
    case 'math':
      return formula(node);
    case 'gap': {
      const place = document.createElement('span');
      place.className = 'gap';
      place.append(...around.gap(node.ref));
      return place;
    }
    case 'el': {
      const element = document.createElement(TAGS.has(node.n) ? node.n : 'span');
      if (node.a) dress(element, node.a);
      element.append(...node.c.map((each) => makeContent(each, around)));
      return node.n === 'table' || node.n === 'pre' ? scrolling(element, node) : element;
    }
  }
}

function dress(
  element: HTMLElement,
  { lang, dir, title, colspan, rowspan, scope, start, class: name }: ContentAttributes,
) {
  const attributes = { lang, dir, title, colspan, rowspan, scope, start, class: name && CLASSES[name] };
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value));
}

/** Size before source: the page keeps the room, and nothing jumps when the file arrives. */
function image({ asset, alt, width, height }: ContentImage, { assetUrl }: Surroundings): HTMLElement {
  const picture = document.createElement('img');
  picture.setAttribute('loading', 'lazy');
  picture.setAttribute('decoding', 'async');
  picture.width = width;
  picture.height = height;
  picture.alt = alt;
  picture.src = assetUrl(asset);
  return picture;
}

/** MathML as the browser draws it. A formula that could not be read is shown as it was typed. */
function formula({ tex, block, c }: ContentMath): HTMLElement {
  const box = document.createElement('span');
  box.className = block ? 'formula block' : 'formula';
  if (c.length === 0) {
    const typed = document.createElement('code');
    typed.textContent = tex;
    box.append(typed);
    return box;
  }
  const math = document.createElementNS(MATHML, 'math');
  if (block) math.setAttribute('display', 'block');
  math.append(...c.map(mathNode));
  box.append(math);
  return box;
}

function mathNode(node: MathNode): Node {
  if ('v' in node) return document.createTextNode(node.v);
  const element = document.createElementNS(MATHML, MATH_TAGS.has(node.n) ? node.n : 'mrow');
  for (const [name, value] of Object.entries(node.a ?? {}))
    if (MATH_ATTRIBUTES.has(name)) element.setAttribute(name, value);
  element.append(...node.c.map(mathNode));
  return element;
}

/** Wide tables and code scroll in a box of their own, which the keyboard can reach (WCAG 2.2, 2.1.1). */
function scrolling(element: HTMLElement, node: ContentElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'scroll-x';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', node.n === 'table' ? 'Table' : 'Code');
  box.append(element);
  return box;
}
