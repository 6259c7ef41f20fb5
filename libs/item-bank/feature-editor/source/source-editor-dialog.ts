import { Component, inject, input, linkedSignal, output } from '@angular/core';
import type { StimulusVersion } from '@assay/item-bank/contract';
import { StimulusClient } from '@assay/item-bank/data';
import type { ContentNode } from '@assay/item-bank/domain';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field } from '@assay/ui-kit';
import { ActiveEditor } from '../rich-text/active-editor';
import { RichText } from '../rich-text/rich-text';
import { TextToolbar } from '../rich-text/toolbar/toolbar';

/** Changes a source. The save is a new version; other items keep the one they show. */
@Component({
  selector: 'assay-source-editor-dialog',
  imports: [Dialog, Failure, Field, RichText, TextToolbar],
  providers: [ActiveEditor],
  template: `
    <assay-dialog heading="Edit the source" [wide]="true" (closed)="closed.emit()">
      <p class="small second">
        Saving makes version {{ source().version + 1 }}. Other items keep the version that they show.
      </p>
      <div class="stack new">
        <assay-field label="Title" [error]="submission.fieldError('title')" #f>
          <input
            class="input"
            maxlength="200"
            [id]="f.controlId"
            [value]="title()"
            (input)="title.set($any($event.target).value)"
          />
        </assay-field>
        <div class="write">
          <assay-text-toolbar />
          <assay-rich-text label="Text of the source" [nodes]="body()" (nodesChange)="body.set($event)" />
        </div>
      </div>
      @if (submission.general(); as problem) {
        <assay-failure [error]="problem" [canRetry]="false" />
      }
      <button dialogAction type="button" class="btn primary" [disabled]="submission.isBusy()" (click)="save()">
        Save and show it here
      </button>
    </assay-dialog>
  `,
  styleUrl: './source.css',
})
export class SourceEditorDialog {
  private readonly client = inject(StimulusClient);
  readonly source = input.required<StimulusVersion>();
  /** The id of the new version. */
  readonly saved = output<string>();
  readonly closed = output();
  protected readonly title = linkedSignal(() => this.source().title);
  protected readonly body = linkedSignal<readonly ContentNode[]>(() => this.source().body);
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    const { stimulusId, version, language } = this.source();
    await this.submission.run(async () => {
      const { versionId } = await this.client.save(stimulusId, {
        version,
        language,
        title: this.title(),
        body: this.body(),
      });
      this.saved.emit(versionId);
    });
  }
}
