import { Component, inject, input, signal } from '@angular/core';
import { Dialog } from '../dialog/dialog';
import { DisplaySettings } from '../display/display-settings';
import { Menu } from '../menu/menu';
import type { CodeEditor } from './code-editor';

/** What the editor can do, by hand and with its keys: nothing of it needs a key that one has to know. */
@Component({
  selector: 'assay-editor-menu',
  imports: [Dialog, Menu],
  template: `
    <assay-menu label="Editor">
      <button type="button" (click)="after(editor().find)">Find and replace <kbd>Ctrl F</kbd></button>
      <button type="button" (click)="after(editor().goToLine)">Go to line… <kbd>Ctrl G</kbd></button>
      @if (!editor().readOnly()) {
        <button type="button" (click)="after(editor().format)">
          {{ editor().formats() ? 'Format the file' : 'Tidy the indentation' }}
        </button>
        <button type="button" (click)="after(editor().undo)">Undo <kbd>Ctrl Z</kbd></button>
        <button type="button" (click)="after(editor().redo)">Redo <kbd>Ctrl Y</kbd></button>
      }
      <button
        type="button"
        [attr.aria-pressed]="settings.current().wrapCode"
        (click)="settings.change({ wrapCode: !settings.current().wrapCode })"
      >
        {{ settings.current().wrapCode ? 'Do not break long lines' : 'Break long lines' }}
      </button>
      <button type="button" (click)="isAsked.set(true)">Keys of the editor…</button>
    </assay-menu>
    @if (isAsked()) {
      <assay-dialog heading="Keys of the editor" closeLabel="Close" (closed)="isAsked.set(false)">
        <dl>
          @for (line of keys; track line[0]) {
            <div>
              <dt>
                <kbd>{{ line[0] }}</kbd>
              </dt>
              <dd>{{ line[1] }}</dd>
            </div>
          }
        </dl>
        <p class="small second">Size of letters, breaking of lines and the Tab key are also set in Display.</p>
      </assay-dialog>
    }
  `,
  styles: `
    button {
      display: flex;
      justify-content: space-between;
      gap: 16px;
    }
    dl {
      margin: 0;
    }
    dl div {
      display: grid;
      grid-template-columns: 150px 1fr;
      gap: 12px;
      padding: 5px 0;
      border-bottom: 1px solid var(--line);
      font-size: var(--t-sm);
    }
    dd {
      margin: 0;
    }
  `,
})
export class EditorMenu {
  readonly editor = input.required<CodeEditor>();
  protected readonly settings = inject(DisplaySettings);
  protected readonly isAsked = signal(false);
  protected readonly keys = [
    ['Ctrl Enter', 'Run'],
    ['Esc, then Tab', 'Leave the editor'],
    ['Ctrl M', 'Tab leaves the editor, or indents again'],
    ['Ctrl Space', 'Suggest words; Tab takes one'],
    ['Ctrl F', 'Find and replace'],
    ['Ctrl G', 'Go to a line'],
    ['Ctrl Z, Ctrl Y', 'Undo, redo'],
    ['Ctrl /', 'Turn lines into comments and back'],
    ['Alt ↑, Alt ↓', 'Move a line'],
    ['Shift Alt F', 'Format (JavaScript, TypeScript, HTML, CSS, JSON)'],
    ['Alt F1', 'Help for screen readers'],
  ] as const;

  /** The menu gives the focus back when it closes; then the editor takes it. */
  protected after(act: () => void): void {
    setTimeout(() => act.call(this.editor()));
  }
}
