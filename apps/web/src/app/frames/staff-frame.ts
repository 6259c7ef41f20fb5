import { Component, computed, inject } from '@angular/core';
import { RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { DeskStore, PageLook, SessionStore } from '@assay/identity/data';
import { roleNames } from '@assay/identity/ui';
import { Palette } from '../palette/palette';
import { Account } from './account';
import { ConnectionNote } from './connection-note';
import { DemoNote } from './demo-note';
import { OtherClock } from './other-clock';
import { SkipLink } from './skip-link';
import { openPlaces, type Place } from './staff-nav';

@Component({
  selector: 'assay-staff-frame',
  imports: [
    Account,
    ConnectionNote,
    DemoNote,
    OtherClock,
    Palette,
    RouterLink,
    RouterLinkActive,
    RouterOutlet,
    SkipLink,
  ],
  templateUrl: './staff-frame.html',
  styles: `
    .logo {
      display: block;
      max-width: 148px;
      max-height: 44px;
      margin-bottom: 8px;
      padding: 4px;
      border-radius: 4px;
      background: var(--plate);
    }
    .work {
      min-width: 0;
    }
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
  private readonly desk = inject(DeskStore).desk;
  protected readonly session = this.store.current;
  protected readonly nav = computed(() => openPlaces(this.session().permissions));
  protected readonly roles = computed(() => roleNames(this.session().organisation?.roles ?? []));

  constructor() {
    inject(PageLook).wear(computed(() => this.session().organisation));
  }

  protected figureOf({ figure }: Place): string | null {
    return this.desk.hasValue() ? (figure?.(this.desk.value().counts) ?? null) : null;
  }

  /** In a narrow window the rail is one scrolling line: the current place comes into its middle. */
  protected reveal(rail: HTMLElement, place: HTMLElement): void {
    const [line, link] = [rail.getBoundingClientRect(), place.getBoundingClientRect()];
    rail.scrollLeft += link.left + link.width / 2 - (line.left + line.width / 2);
  }
}
