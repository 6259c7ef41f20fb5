import { Component, computed, input, linkedSignal, output } from '@angular/core';
import type { Editor } from '@tiptap/core';
import { findTable } from '@tiptap/pm/tables';
import { Dialog, Field } from '@assay/ui-kit';

/** What a table is about, printed above it and said before it is read. */
@Component({
  selector: 'assay-caption-dialog',
  imports: [Dialog, Field],
  template: `
    <assay-dialog heading="Caption of the table" #dialog (closed)="closed.emit()">
      <assay-field label="Caption" hint="Say what the table shows: “Visits and sales per week”." #f>
        <input
          class="input"
          maxlength="300"
          [id]="f.controlId"
          [attr.aria-describedby]="f.describedBy()"
          [value]="caption()"
          (input)="caption.set($any($event.target).value)"
          (keydown.enter)="keep(); dialog.close()"
        />
      </assay-field>
      <button dialogAction type="button" class="btn primary" (click)="keep(); dialog.close()">Keep the caption</button>
    </assay-dialog>
  `,
})
export class CaptionDialog {
  readonly editor = input.required<Editor>();
  readonly closed = output();
  private readonly table = computed(() => findTable(this.editor().state.selection.$from));
  protected readonly caption = linkedSignal(() => String(this.table()?.node.attrs['caption'] ?? ''));

  protected keep(): void {
    const [editor, table] = [this.editor(), this.table()];
    if (table) editor.view.dispatch(editor.state.tr.setNodeAttribute(table.pos, 'caption', this.caption().trim()));
  }
}
