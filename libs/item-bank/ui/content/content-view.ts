import { Component, effect, ElementRef, inject, input } from '@angular/core';
import { contentTags, type ContentAttributes, type ContentElement, type ContentNode } from '@assay/item-bank/domain';

const CLASSES = { number: 'r num', center: 'center' } as const;
/** The list of the domain once more, as the last wall: what is not on it is shown as its words. */
const TAGS: ReadonlySet<string> = new Set(contentTags);

/**
 * Shows what an author wrote, node by node: no text is ever read as markup. `inline` leaves out the paragraph around a
 * single line, for labels and options.
 */
@Component({
  selector: 'assay-content',
  template: '',
  styleUrl: './content-view.css',
  host: { '[class.inline]': 'inline()' },
})
export class ContentView {
  readonly nodes = input.required<readonly ContentNode[]>();
  readonly inline = input(false);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    effect(() => {
      const nodes = this.inline() ? withoutOneParagraph(this.nodes()) : this.nodes();
      host.replaceChildren(...nodes.map(make));
    });
  }
}

function make(node: ContentNode): Node {
  if (node.t === 'text') return document.createTextNode(node.v);
  const element = document.createElement(TAGS.has(node.n) ? node.n : 'span');
  if (node.a) dress(element, node.a);
  element.append(...node.c.map(make));
  return node.n === 'table' || node.n === 'pre' ? scrolling(element, node) : element;
}

function dress(
  element: HTMLElement,
  { lang, dir, title, colspan, rowspan, scope, start, class: name }: ContentAttributes,
) {
  const attributes = { lang, dir, title, colspan, rowspan, scope, start, class: name && CLASSES[name] };
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, String(value));
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

function withoutOneParagraph(nodes: readonly ContentNode[]): readonly ContentNode[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.t === 'el' && only.n === 'p' ? only.c : nodes;
}
