import {
  Component,
  effect,
  ElementRef,
  inject,
  input,
  untracked,
  ViewContainerRef,
  type TemplateRef,
} from '@angular/core';
import type { ContentNode } from '@assay/item-bank/domain';
import { AssetSource } from './asset-source';
import { makeContent } from './make-content';

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
  /** What stands in the gaps of a running text; the id of the gap is given to it. */
  readonly gap = input<TemplateRef<{ $implicit: string }> | null>(null);

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    const views = inject(ViewContainerRef);
    const assets = inject(AssetSource);
    effect(() => {
      const nodes = this.inline() ? withoutOneParagraph(this.nodes()) : this.nodes();
      const filling = this.gap();
      const base = assets.base();
      untracked(() => {
        views.clear();
        const gap = (ref: string) =>
          filling ? views.createEmbeddedView(filling, { $implicit: ref }).rootNodes : ['…'];
        host.replaceChildren(...nodes.map((node) => makeContent(node, { gap, assetUrl: (asset) => base + asset })));
      });
    });
  }
}

function withoutOneParagraph(nodes: readonly ContentNode[]): readonly ContentNode[] {
  const [only] = nodes;
  return nodes.length === 1 && only?.t === 'el' && only.n === 'p' ? only.c : nodes;
}
