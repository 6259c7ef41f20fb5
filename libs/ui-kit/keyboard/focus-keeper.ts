import { DOCUMENT, inject, Injectable } from '@angular/core';
import { FocusMemory } from './focus-memory';

/**
 * Whoever works by keys stays where they are (WCAG 2.2, 2.4.3). A button that is greyed out while its act runs loses the
 * focus, and gets it back when it can be used again; where a control is taken off the page, the heading beside it gets it.
 */
@Injectable({ providedIn: 'root' })
export class FocusKeeper {
  private readonly document = inject(DOCUMENT);

  follow(): void {
    let last: FocusMemory | null = null;
    this.document.addEventListener('focusin', () => (last = new FocusMemory()));
    // A click beside everything means to leave; a click on a control comes back as its focus.
    this.document.addEventListener('pointerdown', () => (last = null));
    const observer = new MutationObserver(() => {
      if (!last || !this.document.hasFocus()) return;
      if (!last.giveBack() && !last.isThere) last.giveToHeading();
    });
    const { body } = this.document;
    observer.observe(body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  }
}
