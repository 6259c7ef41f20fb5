import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { roleNames } from '@assay/identity/ui';
import { Account } from './account';

import { SkipLink } from './skip-link';
import { staffNav } from './staff-nav';

@Component({
  selector: 'assay-staff-frame',
  imports: [Account, RouterLink, RouterLinkActive, RouterOutlet, SkipLink],
  templateUrl: './staff-frame.html',
  styles: `
    .foot {
      margin-top: auto;
      display: grid;
      gap: 8px;
    }
    @media (max-width: 900px) {
      .foot {
        margin: 0 0 0 auto;
      }
    }
  `,
})
export class StaffFrame {
  private readonly store = inject(SessionStore);
  protected readonly session = this.store.current;
  protected readonly nav = computed(() => {
    const held = new Set(this.session().permissions);
    return staffNav.filter((entry) => entry.for.some((permission) => held.has(permission)));
  });
  protected readonly roles = computed(() => roleNames(this.session().organisation?.roles ?? []));

  /** In a narrow window the rail is one scrolling line: the current place comes into its middle. */
  protected reveal(rail: HTMLElement, place: HTMLElement): void {
    const [line, link] = [rail.getBoundingClientRect(), place.getBoundingClientRect()];
    rail.scrollLeft += link.left + link.width / 2 - (line.left + line.width / 2);
  }
}
