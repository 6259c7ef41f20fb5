import { Component, computed, inject, input, signal } from '@angular/core';
import { StimulusClient } from '@assay/item-bank/data';
import { StimulusView } from '@assay/item-bank/ui';
import { Failure, Loading } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';
import { SourceEditorDialog } from './source-editor-dialog';

/** The source that stands beside the question, with what an author can do with it. */
@Component({
  selector: 'assay-source-block',
  imports: [Failure, Loading, SourceEditorDialog, StimulusView],
  template: `
    @if (version.error(); as error) {
      <assay-failure [error]="error" (retry)="version.reload()" />
    } @else if (version.hasValue()) {
      <assay-stimulus [stimulus]="version.value()" />
      @if (store.canWrite()) {
        @if (isOld()) {
          <p class="note warn">
            <i class="i i-warn"></i>
            <span>
              A newer version of this source exists.
              <button type="button" class="link" (click)="replace(version.value().newestVersionId)">
                Use the newest
              </button>
            </span>
          </p>
        }
        <div class="row wrap">
          @if (!isOld()) {
            <button type="button" class="btn small" (click)="isEditing.set(true)">Edit the source…</button>
          }
          <button type="button" class="btn small danger" (click)="replace(null)">Take it out of this item</button>
        </div>
      }
    } @else {
      <assay-loading what="the source" />
    }
    @if (isEditing() && version.hasValue()) {
      <assay-source-editor-dialog
        [source]="version.value()"
        (saved)="replace($event)"
        (closed)="isEditing.set(false)"
      />
    }
  `,
  styles: `
    .row,
    .note {
      margin-top: 16px;
    }
  `,
})
export class SourceBlock {
  protected readonly store = inject(ItemStore);
  readonly versionId = input.required<string>();
  protected readonly version = inject(StimulusClient).version(this.versionId);
  protected readonly isOld = computed(
    () => this.version.hasValue() && this.version.value().newestVersionId !== this.versionId(),
  );
  protected readonly isEditing = signal(false);

  protected replace(next: string | null): void {
    const mine = this.versionId();
    this.isEditing.set(false);
    this.store.change((content) => {
      const ids = content.delivery.stimulusVersionIds.flatMap((id) => (id === mine ? (next ?? []) : id));
      return { ...content, delivery: { ...content.delivery, stimulusVersionIds: [...new Set(ids)] } };
    });
    this.store.selection.set(next === null ? { kind: 'item' } : { kind: 'source', versionId: next });
  }
}
