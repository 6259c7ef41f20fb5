import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { PageLook, SessionStore } from '@assay/identity/data';

/** Waiting room and exam: the page is the whole window, and nothing leads away from it. */
@Component({ selector: 'assay-bare-frame', imports: [RouterOutlet], template: `<router-outlet />` })
export class BareFrame {
  constructor() {
    const session = inject(SessionStore).current;
    // A script is marked in the colours of the organisation one works in, an exam is sat in those of the one that holds it.
    inject(PageLook).wear(computed(() => session().organisation ?? session().examsOf));
  }
}
