import { DatePipe } from '@angular/common';
import { Component, computed, effect, ElementRef, inject, input, signal, untracked } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { RouterLink } from '@angular/router';
import { asProblem } from '@assay/platform/data';
import { Announcer, Dialog, Failure, Loading } from '@assay/ui-kit';
import { Canvas } from '../canvas/canvas';
import { PartsList } from '../parts/parts-list';
import { PreviewDialog } from '../preview/preview-dialog';
import { ActiveEditor } from '../rich-text/active-editor';
import { Settings } from '../settings/settings';
import { ItemStore } from '../state/item-store';
import { RehearsalStore } from '../state/rehearsal-store';
import { RehearsalPanel } from '../task/rehearsal-panel';
import { ShownProgram } from '../task/shown-program';
import { TestPanel } from '../test-panel/test-panel';

/** One item: its parts, the question as candidates see it, the settings of what is selected, and samples below. */
@Component({
  selector: 'assay-editor-page',
  imports: [
    Canvas,
    DatePipe,
    Dialog,
    Failure,
    Loading,
    PartsList,
    PreviewDialog,
    RehearsalPanel,
    RouterLink,
    Settings,
    TestPanel,
  ],
  providers: [ItemStore, RehearsalStore, ShownProgram, ActiveEditor],
  templateUrl: './editor-page.html',
  styleUrl: './editor-page.css',
  host: {
    class: 'full-bleed',
    '(window:beforeunload)': 'warn($event)',
    '(keydown.f6)': 'cycle($event, 1)',
    '(keydown.shift.f6)': 'cycle($event, -1)',
  },
})
export class EditorPage {
  protected readonly store = inject(ItemStore);
  protected readonly rehearsals = inject(RehearsalStore);
  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  /** The id of the item, from the address. */
  readonly item = input.required<string>();

  protected readonly isTesting = signal(true);
  protected readonly isPreviewing = signal(false);
  protected readonly isPublishing = signal(false);
  protected readonly isBusy = signal(false);
  protected readonly hasChanges = computed(
    () => this.store.state() !== 'saved' || (this.store.saved()?.hasUnpublishedChanges ?? false),
  );
  /** Said beside the button that cannot be used; using it all the same goes to the first problem. */
  protected readonly whyNotPublished = computed(() => {
    if (!this.hasChanges()) return `Nothing has changed since version ${this.store.item()?.version}`;
    const count = this.store.blocking().length;
    if (count === 0) return this.rehearsals.isProven() ? null : 'Rehearse the task before it is published';
    return count === 1 ? '1 problem stops publishing' : `${count} problems stop publishing`;
  });

  constructor() {
    const title = inject(Title);
    effect(() => void this.store.load(this.item()));
    effect(() => {
      const item = this.store.item();
      if (item) title.setTitle(`${item.label} ${this.store.content()?.title ?? ''} – Assay`);
    });
    let before = this.store.state();
    effect(() => {
      const state = this.store.state();
      // "Saved" is spoken only after it had failed.
      untracked(() => {
        if (before === 'failed' && state === 'saved') this.announcer.say('Saved.');
        if (state === 'failed' && before !== 'failed')
          this.announcer.say('Not saved yet. We keep trying.', 'assertive');
      });
      if (state !== 'waiting' && state !== 'saving') before = state;
    });
  }

  async mayLeave(): Promise<boolean> {
    await this.store.flush();
    return this.store.state() === 'saved' || confirm('Your last changes are not saved. Leave without them?');
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.store.state() !== 'saved') event.preventDefault();
  }

  protected async publish(): Promise<void> {
    this.isBusy.set(true);
    try {
      await this.store.publish();
      this.announcer.toast(`Version ${this.store.item()?.version} is published. Forms can use it now.`);
      this.isPublishing.set(false);
    } catch (error) {
      this.announcer.toast(asProblem(error).sentence, 'bad');
    } finally {
      this.isBusy.set(false);
    }
  }

  protected askToPublish(): void {
    if (this.store.blocking().length > 0) this.showProblems();
    else if (!this.rehearsals.isProven()) this.showRehearsal();
    else this.isPublishing.set(true);
  }

  protected showProblems(): void {
    this.announcer.toast(this.store.blocking()[0]?.sentence ?? '', 'warn');
    this.store.selection.set(selectionOf(this.store.blocking()[0]?.interactionId ?? null));
  }

  private showRehearsal(): void {
    this.isTesting.set(true);
    this.announcer.toast('Rehearse the task first: its programs prove that the checks find what they should.', 'warn');
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('assay-rehearsal-panel')?.focus());
  }

  /** F6 goes round parts, canvas, settings and test panel. */
  protected cycle(event: Event, step: 1 | -1): void {
    event.preventDefault();
    const areas = [...this.host.nativeElement.querySelectorAll<HTMLElement>('[data-area]')];
    const at = areas.findIndex((area) => area.contains(document.activeElement));
    areas[(at + step + areas.length) % areas.length]?.focus();
  }
}

const selectionOf = (interactionId: string | null) =>
  interactionId === null ? ({ kind: 'item' } as const) : ({ kind: 'part', key: interactionId } as const);
