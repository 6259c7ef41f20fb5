import { Component, ElementRef, inject, input, model } from '@angular/core';

export interface Tab {
  readonly id: string;
  readonly label: string;
}

/**
 * Tabs over one panel (WAI-ARIA APG): one stop of the Tab key, the arrows change the panel. The panel is
 * `<div role="tabpanel" id="<name>-panel" [attr.aria-labelledby]="'<name>-' + chosen">`.
 */
@Component({
  selector: 'assay-tabs',
  template: `
    <div class="tabs" role="tablist" [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.id) {
        <button
          type="button"
          role="tab"
          [id]="name() + '-' + tab.id"
          [attr.aria-selected]="tab.id === chosen()"
          [attr.aria-controls]="name() + '-panel'"
          [tabIndex]="tab.id === chosen() ? 0 : -1"
          (click)="chosen.set(tab.id)"
          (keydown)="press($event)"
        >
          {{ tab.label }}
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: block;
    }
    button {
      outline-offset: -3px; /* the line scrolls, and would cut a ring off */
      padding: var(--tab-padding, 9px 0);
    }
    .tabs {
      margin: 0;
      border: 0;
      overflow-x: auto;
    }
  `,
})
export class Tabs {
  readonly label = input.required<string>();
  /** Unique in the page: the ids of tabs and panel begin with it. */
  readonly name = input.required<string>();
  readonly tabs = input.required<readonly Tab[]>();
  readonly chosen = model.required<string>();
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected press(event: KeyboardEvent): void {
    const tabs = this.tabs();
    const index = tabs.findIndex(({ id }) => id === this.chosen());
    const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.chosen.set(tabs[(next + tabs.length) % tabs.length]!.id);
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('[aria-selected=true]')?.focus());
  }
}
