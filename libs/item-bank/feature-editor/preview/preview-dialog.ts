import { Component, inject, output, resource, signal } from '@angular/core';
import { ItemClient } from '@assay/item-bank/data';
import type { ItemResponse } from '@assay/item-bank/domain';
import { ItemPlayer, StimulusView } from '@assay/item-bank/ui';
import { Dialog, Failure, Loading } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';

/** The item as one candidate would get it. The options stand in another order every time. */
@Component({
  selector: 'assay-preview-dialog',
  imports: [Dialog, Failure, ItemPlayer, Loading, StimulusView],
  template: `
    <assay-dialog heading="As a candidate sees it" closeLabel="Close" [wide]="true" (closed)="closed.emit()">
      @if (preview.error(); as error) {
        <assay-failure [error]="error" (retry)="preview.reload()" />
      } @else if (preview.hasValue()) {
        <div class="exam" [class.two]="preview.value().stimuli.length > 0">
          @if (preview.value().stimuli.length > 0) {
            <section class="sources" aria-label="Source material" tabindex="0">
              @for (stimulus of preview.value().stimuli; track stimulus.id) {
                <assay-stimulus [stimulus]="stimulus" [label]="'Source ' + ($index + 1)" />
              }
            </section>
          }
          <section aria-label="Question">
            <assay-item-player [item]="preview.value().item" [(response)]="response" />
          </section>
        </div>
      } @else {
        <assay-loading what="the preview" />
      }
      <button dialogAction type="button" class="btn" (click)="again()">As another candidate</button>
    </assay-dialog>
  `,
  styles: `
    .exam {
      display: grid;
      gap: 28px;
    }
    .sources {
      padding: 20px;
      border-radius: var(--radius);
      background: var(--paper);
    }
    @media (min-width: 1000px) {
      .exam.two {
        grid-template-columns: 1fr 1fr;
        align-items: start;
      }
    }
  `,
})
export class PreviewDialog {
  private readonly store = inject(ItemStore);
  private readonly client = inject(ItemClient);
  readonly closed = output();
  protected readonly response = signal<ItemResponse>({});
  protected readonly preview = resource({
    loader: () => this.client.preview(this.store.item()!.id, this.store.content()!),
  });

  protected again(): void {
    this.response.set({});
    this.preview.reload();
  }
}
