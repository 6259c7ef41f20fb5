import { Component, inject } from '@angular/core';
import { ActiveEditor } from '../active-editor';
import { CaptionDialog } from './caption-dialog';
import { FormulaDialog } from './formula-dialog';
import { PictureDialog } from './picture-dialog';

/** What is asked before a picture, a formula or a caption stands in the text. */
@Component({
  selector: 'assay-insert-dialogs',
  imports: [CaptionDialog, FormulaDialog, PictureDialog],
  template: `
    @if (active.asking(); as asking) {
      @switch (asking.kind) {
        @case ('picture') {
          <assay-picture-dialog [asking]="$any(asking)" (closed)="close()" />
        }
        @case ('formula') {
          <assay-formula-dialog [asking]="$any(asking)" (closed)="close()" />
        }
        @case ('caption') {
          <assay-caption-dialog [editor]="asking.editor" (closed)="close()" />
        }
      }
    }
  `,
})
export class InsertDialogs {
  protected readonly active = inject(ActiveEditor);

  /** Back to the text, where the author was. */
  protected close(): void {
    const editor = this.active.asking()?.editor;
    this.active.asking.set(null);
    setTimeout(() => !editor?.isDestroyed && editor?.commands.focus());
  }
}
