import { afterNextRender, inject, Injectable, Injector } from '@angular/core';
import { NavigationEnd, Router } from '@angular/router';
import { filter } from 'rxjs';

/**
 * After a move to another page the heading takes focus, so that a screen reader says where one is.
 * Moves inside a page (the next question, a tab) and the first load leave the focus alone.
 */
@Injectable({ providedIn: 'root' })
export class PageFocus {
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private lastPage: string | null = null;

  follow(): void {
    this.router.events.pipe(filter((event) => event instanceof NavigationEnd)).subscribe(() => {
      const page = this.pageShown();
      if (this.lastPage !== null && page !== this.lastPage)
        afterNextRender(() => focusHeading(), { injector: this.injector });
      this.lastPage = page;
    });
  }

  /** The pattern of the route, not its values: question 7 and question 8 are one page. */
  private pageShown(): string {
    const parts: string[] = [];
    for (let route = this.router.routerState.snapshot.root.firstChild; route; route = route.firstChild) {
      parts.push(route.routeConfig?.path ?? '');
    }
    return parts.join('/');
  }
}

function focusHeading(): void {
  if (document.activeElement && document.activeElement !== document.body && isInPage(document.activeElement)) return;
  const heading = document.querySelector<HTMLElement>('h1') ?? document.querySelector<HTMLElement>('main');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
}

/** A page that has put the focus somewhere itself knows better. */
function isInPage(element: Element): boolean {
  return element.closest('main') !== null;
}
