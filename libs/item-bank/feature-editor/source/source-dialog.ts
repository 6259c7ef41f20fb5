import { Component, computed, inject, output, signal } from '@angular/core';
import { StimulusClient } from '@assay/item-bank/data';
import { paragraph, type ContentNode } from '@assay/item-bank/domain';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl, Loading } from '@assay/ui-kit';
import { ActiveEditor } from '../rich-text/active-editor';
import { RichText } from '../rich-text/rich-text';
import { TextToolbar } from '../rich-text/toolbar/toolbar';
import { ItemStore } from '../state/item-store';

/** Chooses source material that other items use too, or writes a new one. */
@Component({
  selector: 'assay-source-dialog',
  imports: [Dialog, Failure, Field, FieldControl, Loading, RichText, TextToolbar],
  providers: [ActiveEditor],
  template: `
    <assay-dialog heading="Add a source" [wide]="true" (closed)="closed.emit()">
      @if (list.error(); as error) {
        <assay-failure [error]="error" (retry)="list.reload()" />
      } @else if (!list.hasValue()) {
        <assay-loading what="the sources" />
      } @else {
        <fieldset>
          <legend class="sr">Source</legend>
          @for (source of others(); track source.id) {
            <label class="check">
              <input
                type="radio"
                name="source"
                [checked]="chosen() === source.versionId"
                (change)="chosen.set(source.versionId)"
              />
              <span
                >{{ source.title }} <span class="tiny muted">version {{ source.version }}</span></span
              >
            </label>
          }
          <label class="check">
            <input type="radio" name="source" [checked]="chosen() === null" (change)="chosen.set(null)" /><span
              >A new source</span
            >
          </label>
        </fieldset>
      }
      @if (chosen() === null) {
        <div class="stack new">
          <assay-field
            label="Title"
            hint="Candidates see it above the source."
            [error]="submission.fieldError('title')"
          >
            <input
              class="input"
              maxlength="200"
              assayControl
              [value]="title()"
              (input)="title.set($any($event.target).value)"
            />
          </assay-field>
          <div class="write">
            <assay-text-toolbar />
            <assay-rich-text
              label="Text of the source"
              placeholder="Text, tables, code"
              [nodes]="body()"
              (nodesChange)="body.set($event)"
            />
          </div>
        </div>
      }
      @if (submission.general(); as problem) {
        <assay-failure [error]="problem" [canRetry]="false" />
      }
      <button dialogAction type="button" class="btn primary" [disabled]="submission.isBusy()" (click)="add()">
        {{ chosen() === null ? 'Save and add the source' : 'Add the source' }}
      </button>
    </assay-dialog>
  `,
  styleUrl: './source.css',
})
export class SourceDialog {
  private readonly store = inject(ItemStore);
  private readonly client = inject(StimulusClient);
  readonly closed = output();
  protected readonly list = this.client.list(computed(() => this.store.item()?.specificationId ?? null));
  protected readonly others = computed(() => {
    const used = this.store.content()?.delivery.stimulusVersionIds ?? [];
    return this.list.hasValue() ? this.list.value().rows.filter(({ versionId }) => !used.includes(versionId)) : [];
  });
  protected readonly chosen = signal<string | null>(null);
  protected readonly title = signal('');
  protected readonly body = signal<ContentNode[]>([paragraph('')]);
  protected readonly submission = new Submission();

  protected async add(): Promise<void> {
    const went = await this.submission.run(async () => {
      const versionId = this.chosen() ?? (await this.create());
      this.store.change((content) => ({
        ...content,
        delivery: { ...content.delivery, stimulusVersionIds: [...content.delivery.stimulusVersionIds, versionId] },
      }));
      this.store.selection.set({ kind: 'source', versionId });
    });
    if (went) this.closed.emit();
  }

  private async create(): Promise<string> {
    const [item, content] = [this.store.item(), this.store.content()];
    const { versionId } = await this.client.create({
      specificationId: item?.specificationId ?? '',
      title: this.title(),
      language: content?.delivery.language ?? 'en',
      body: this.body(),
    });
    return versionId;
  }
}
