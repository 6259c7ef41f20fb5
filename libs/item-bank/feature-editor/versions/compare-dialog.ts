import { Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import { ItemClient } from '@assay/item-bank/data';
import type { ItemContent } from '@assay/item-bank/domain';
import { Dialog, Failure, Loading } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';
import { changesBetween } from './changes';

const DRAFT = 'draft';

/** Two versions, and what changed from one to the other, in words. */
@Component({
  selector: 'assay-compare-dialog',
  imports: [Dialog, Failure, Loading],
  template: `
    <assay-dialog heading="What changed" closeLabel="Close" [wide]="true" (closed)="closed.emit()">
      <div class="two">
        <label class="field">
          From
          <select class="input" (change)="from.set($any($event.target).value)">
            @for (version of store.item()?.versions ?? []; track version.id) {
              <option [value]="version.id" [selected]="version.id === from()">Version {{ version.version }}</option>
            }
          </select>
        </label>
        <label class="field">
          To
          <select class="input" (change)="to.set($any($event.target).value)">
            <option value="draft" [selected]="to() === 'draft'">The working copy</option>
            @for (version of store.item()?.versions ?? []; track version.id) {
              <option [value]="version.id" [selected]="version.id === to()">Version {{ version.version }}</option>
            }
          </select>
        </label>
      </div>
      @if (pair.error(); as error) {
        <assay-failure [error]="error" (retry)="pair.reload()" />
      } @else if (!pair.hasValue()) {
        <assay-loading what="the versions" />
      } @else {
        <p class="small second" role="status">
          {{
            changes().length === 0
              ? 'Nothing changed.'
              : changes().length + (changes().length === 1 ? ' change' : ' changes')
          }}
        </p>
        <dl>
          @for (change of changes(); track $index) {
            <dt>{{ change.about }}</dt>
            <dd>
              @if (change.was !== null) {
                <p><span class="tiny muted">Was</span> {{ change.was }}</p>
              }
              <p>
                <span class="tiny muted">{{ change.was === null ? 'New' : 'Is' }}</span>
                {{ change.is ?? 'Not there any more' }}
              </p>
            </dd>
          }
        </dl>
      }
    </assay-dialog>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: 1fr 1fr;
      gap: 14px;
      margin-bottom: 14px;
    }
    dl {
      margin: 0;
    }
    dt {
      padding-top: 12px;
      border-top: 1px solid var(--line);
      font-weight: 600;
    }
    dd {
      margin: 4px 0 12px;
    }
    dd p {
      display: grid;
      grid-template-columns: 36px minmax(0, 1fr);
      align-items: baseline;
      gap: 8px;
      margin: 0 0 4px;
      overflow-wrap: anywhere;
    }
  `,
})
export class CompareDialog {
  protected readonly store = inject(ItemStore);
  private readonly client = inject(ItemClient);
  /** The version to begin with; it is compared with what came after it. */
  readonly versionId = input.required<string>();
  readonly closed = output();
  protected readonly from = linkedSignal(() => this.versionId());
  /** The next version after it, or the working copy after the newest. */
  protected readonly to = linkedSignal(() => {
    const versions = this.store.item()?.versions ?? [];
    const own = versions.find(({ id }) => id === this.versionId())?.version ?? 0;
    return versions.find(({ version }) => version === own + 1)?.id ?? DRAFT;
  });
  protected readonly pair = resource({
    params: () => ({ from: this.from(), to: this.to() }),
    loader: async ({ params: { from, to } }) => Promise.all([this.content(from), this.content(to)]),
  });
  protected readonly changes = computed(() => {
    const [before, after] = this.pair.hasValue() ? this.pair.value() : [null, null];
    if (!before || !after) return [];
    return changesBetween(before, after, (outcomeId) => this.outcomeName(outcomeId));
  });

  private outcomeName(outcomeId: string | null): string {
    return this.store.outcomes().find(({ id }) => id === outcomeId)?.code ?? 'No outcome';
  }

  private async content(versionId: string): Promise<ItemContent | null> {
    if (versionId === DRAFT) return this.store.content();
    return (await this.client.version(this.store.item()?.id ?? '', versionId)).content;
  }
}
