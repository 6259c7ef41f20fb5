import { Component, computed, DestroyRef, ElementRef, inject, signal, viewChild } from '@angular/core';
import { Router } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { Announcer, count } from '@assay/ui-kit';
import { mostRecent, type PaletteEntry, type PaletteGroup } from './entry';
import { PaletteSearch } from './palette-search';

const PAUSE_MS = 150;

interface Placed extends PaletteEntry {
  readonly id: string;
  readonly index: number;
}

/**
 * Everything by name, from any staff page: Ctrl+K, or the button in the frame. A combobox with a list (ARIA APG): the
 * focus stays in the field, the arrows move through the list, Enter goes there.
 */
@Component({
  selector: 'assay-palette',
  templateUrl: './palette.html',
  styleUrl: './palette.css',
  host: { '(document:keydown)': 'shortcut($event)' },
})
export class Palette {
  private readonly router = inject(Router);
  private readonly searching = inject(PaletteSearch);
  private readonly session = inject(SessionStore);
  private readonly announcer = inject(Announcer);
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private timer: ReturnType<typeof setTimeout> | undefined;

  protected readonly keys = /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘K' : 'Ctrl K';
  protected readonly search = signal('');
  protected readonly isSearching = signal(false);
  private readonly recent = signal<readonly PaletteEntry[]>([]);
  private readonly found = signal<readonly PaletteGroup[]>([]);
  protected readonly failed = signal<readonly string[]>([]);
  protected readonly at = signal(0);

  protected readonly groups = computed(() => {
    const search = this.search().trim();
    const lately = { title: 'Opened lately', entries: this.recent() };
    const groups = [
      ...(search === '' && lately.entries.length > 0 ? [lately] : []),
      ...this.searching.here(search),
      ...(search === '' ? [] : this.found()),
    ];
    let index = 0;
    return groups.map(({ title, entries }, group) => ({
      title,
      id: `palette-group-${group}`,
      entries: entries.map((entry): Placed => ({ ...entry, id: `palette-option-${index}`, index: index++ })),
    }));
  });
  protected readonly entries = computed(() => this.groups().flatMap(({ entries }) => entries));
  protected readonly active = computed(() => this.entries()[this.at()] ?? null);

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected open(): void {
    if (this.dialog().nativeElement.open) return;
    this.recent.set(this.stored());
    this.take('');
    this.dialog().nativeElement.showModal();
    this.field().nativeElement.focus();
  }

  protected close(): void {
    this.dialog().nativeElement.close();
  }

  protected shortcut(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    // Another dialog asks something: it is answered first.
    if (!this.dialog().nativeElement.open && document.querySelector('dialog[open]')) return;
    event.preventDefault();
    this.open();
  }

  protected take(text: string): void {
    this.search.set(text);
    this.at.set(0);
    clearTimeout(this.timer);
    const search = text.trim();
    this.isSearching.set(search.length > 1);
    if (search.length > 1) this.timer = setTimeout(() => void this.ask(search), PAUSE_MS);
    else this.found.set([]);
    this.failed.set([]);
  }

  protected move(event: KeyboardEvent): void {
    const last = this.entries().length - 1;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && last >= 0) {
      event.preventDefault();
      this.at.update((at) => (at + step + last + 1) % (last + 1));
      document.getElementById(this.active()?.id ?? '')?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.active();
      if (chosen) this.go(chosen);
    }
  }

  protected go({ key, label, detail, link, query, isPersonal }: PaletteEntry): void {
    this.store(mostRecent(this.stored(), { key, label, detail, link, query, isPersonal }));
    this.close();
    void this.router.navigate([...link], { queryParams: query });
  }

  private async ask(search: string): Promise<void> {
    const isStale = () => search !== this.search().trim(); // somebody typed on meanwhile
    const asked = this.searching.everywhere(search);
    const groups: PaletteGroup[] = asked.map(({ title }) => ({ title, entries: [] }));
    const failed: string[] = [];
    await Promise.all(
      asked.map(async ({ title, entries }, index) => {
        const found = await entries.catch(() => null);
        if (isStale()) return;
        if (found === null) failed.push(title);
        else groups[index] = { title, entries: found };
        this.show(groups.filter((group) => group.entries.length > 0));
      }),
    );
    if (isStale()) return;
    this.failed.set(failed);
    this.isSearching.set(false);
    this.announcer.say(this.entries().length === 0 ? 'Nothing found.' : `${count(this.entries().length, 'result')}.`);
  }

  /** What comes later may stand further up: the line that was chosen stays chosen. */
  private show(groups: readonly PaletteGroup[]): void {
    const chosen = this.at() > 0 ? this.active()?.key : undefined;
    this.found.set(groups);
    if (chosen === undefined) return;
    const at = this.entries().findIndex(({ key }) => key === chosen);
    this.at.set(Math.max(0, at));
  }

  /** Kept until the window is closed, for each organisation by itself. */
  private get place(): string {
    return `assay.recent.${this.session.current().organisation?.id ?? ''}`;
  }

  private stored(): PaletteEntry[] {
    try {
      return JSON.parse(sessionStorage.getItem(this.place) ?? '[]') as PaletteEntry[];
    } catch {
      return [];
    }
  }

  private store(entries: readonly PaletteEntry[]): void {
    try {
      sessionStorage.setItem(this.place, JSON.stringify(entries));
    } catch {
      // A browser that keeps nothing has no recent places.
    }
  }
}
