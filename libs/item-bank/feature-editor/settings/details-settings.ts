import { Component, computed, inject, signal } from '@angular/core';
import { removePart } from '@assay/item-bank/domain';
import { Announcer } from '@assay/ui-kit';
import { moveBlock, removeText } from '../state/blocks';
import { ItemStore } from '../state/item-store';
import { ExportDialog } from '../task/export-dialog';
import { At, FieldProblem } from './field-problem';

const LANGUAGES = [
  ['en', 'English'],
  ['da', 'Danish'],
  ['de', 'German'],
  ['es', 'Spanish'],
  ['fr', 'French'],
  ['nl', 'Dutch'],
  ['sv', 'Swedish'],
] as const;

/** Title and language of the item; place and removal of the selected part. */
@Component({
  selector: 'assay-details-settings',
  imports: [At, ExportDialog, FieldProblem],
  template: `
    @if (store.content(); as content) {
      <section class="stack">
        <label class="field">
          Title
          <input
            class="input"
            maxlength="200"
            assayAt="title"
            of="item"
            [value]="content.title"
            (input)="retitle($any($event.target).value)"
          />
        </label>
        <assay-field-problem at="title" of="item" />
        <p class="tiny muted">For authors and examiners. Candidates do not see it: it may say too much.</p>
        <label class="field">
          Language
          <select class="input" (change)="speak($any($event.target).value)">
            @for (language of languages; track language[0]) {
              <option [value]="language[0]" [selected]="language[0] === content.delivery.language">
                {{ language[1] }}
              </option>
            }
          </select>
        </label>
      </section>
      <assay-field-problem at="feedback" of="item" />
      @if (index() >= 0) {
        <section>
          <p class="eyebrow">{{ isPart() ? 'This part' : 'This text' }}</p>
          <div class="row wrap">
            <button type="button" class="btn small" [disabled]="index() === 0" (click)="move(-1)">Move up</button>
            <button
              type="button"
              class="btn small"
              [disabled]="index() === store.blocks().length - 1"
              (click)="move(1)"
            >
              Move down
            </button>
            <button type="button" class="btn small danger" (click)="remove()">Remove</button>
          </div>
        </section>
      }
      @if (task(); as part) {
        <section>
          <p class="eyebrow">Other judges</p>
          <button type="button" class="btn small" (click)="isExporting.set(true)">Export as problem package…</button>
        </section>
        @if (isExporting()) {
          <assay-export-dialog [interactionId]="part.id" (closed)="isExporting.set(false)" />
        }
      }
    }
  `,
  styleUrl: './part.css',
})
export class DetailsSettings {
  protected readonly store = inject(ItemStore);
  private readonly announcer = inject(Announcer);
  protected readonly languages = LANGUAGES;
  protected readonly index = computed(() => {
    const selection = this.store.selection();
    return 'key' in selection ? this.store.blocks().findIndex(({ key }) => key === selection.key) : -1;
  });
  /** The practical task that is selected, or the first one. */
  protected readonly task = computed(() => {
    const selected = this.store.selectedPart()?.interaction;
    const all = this.store.content()?.delivery.interactions ?? [];
    return selected?.kind === 'code' ? selected : (all.find(({ kind }) => kind === 'code') ?? null);
  });
  protected readonly isExporting = signal(false);
  protected readonly isPart = computed(() => this.store.selection().kind === 'part');

  protected retitle(title: string): void {
    this.store.change((content) => ({ ...content, title }));
  }

  protected speak(language: string): void {
    this.store.change((content) => ({ ...content, delivery: { ...content.delivery, language } }));
  }

  protected move(step: number): void {
    const at = this.index();
    this.store.change((content) => moveBlock(content, at, at + step));
    this.announcer.say(`Moved to place ${at + step + 1}.`);
  }

  protected remove(): void {
    const block = this.store.blocks()[this.index()];
    if (!block) return;
    this.store.selection.set({ kind: 'item' });
    this.store.change((content) =>
      block.kind === 'part' ? removePart(content, block.interactionId) : removeText(content, block.key),
    );
    this.store.changeSamples((samples) =>
      block.kind === 'part' ? samples.filter((each) => each.interactionId !== block.interactionId) : samples,
    );
    this.announcer.say('Removed.');
  }
}
