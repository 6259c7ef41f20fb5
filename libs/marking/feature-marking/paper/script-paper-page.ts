import { Component, inject, input } from '@angular/core';
import { AnswerWords, ContentView, StimulusView } from '@assay/item-bank/ui';
import type { ScriptPaperPart } from '@assay/marking/contract';
import { MarkingClient } from '@assay/marking/data';
import { stretches } from '@assay/marking/domain';
import { Clock, Failure, Loading, Paper } from '@assay/ui-kit';
import { HowMarked } from '../how-marked/how-marked';

/** A whole script with its marks, for an appeal or for the file. */
@Component({
  selector: 'assay-script-paper-page',
  imports: [AnswerWords, ContentView, Clock, Failure, HowMarked, Loading, Paper, StimulusView],
  templateUrl: './script-paper-page.html',
  styleUrl: './script-paper-page.css',
})
export class ScriptPaperPage {
  readonly attempt = input.required<string>();
  protected readonly paper = inject(MarkingClient).paper(this.attempt);

  protected stretchesOf({ response, mark }: ScriptPaperPart) {
    return response.kind === 'text' ? stretches(response.text, mark?.annotations ?? []) : [];
  }

  protected by(mark: NonNullable<ScriptPaperPart['mark']>): string {
    return mark.by === 'engine' ? 'marked by the engine' : 'marked by an examiner';
  }
}
