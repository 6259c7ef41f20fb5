import { Component } from '@angular/core';

@Component({
  selector: 'assay-skip-link',
  template: `<a class="skip" href="#main" (click)="skip($event)">Skip to content</a>`,
})
export class SkipLink {
  /** With a base address of “/”, a bare “#main” would load the start page. */
  protected skip(event: Event): void {
    event.preventDefault();
    const main = document.getElementById('main');
    main?.focus();
    main?.scrollIntoView();
  }
}
