import { Component, computed, input, linkedSignal, output, signal } from '@angular/core';
import { Dialog, Field, FieldControl } from '@assay/ui-kit';
import { nameProblem } from './file-rules';

/** Asks for the name of a new or renamed file, or whether one shall go. */
@Component({
  selector: 'assay-file-name-dialog',
  imports: [Dialog, Field, FieldControl],
  template: `
    <assay-dialog [heading]="heading()" (closed)="closed.emit()">
      @if (what() === 'delete') {
        <p class="second">
          <span class="mono">{{ path() }}</span> is taken out of your answer. Versions that were saved before stay in
          the history of your exam.
        </p>
      } @else {
        <assay-field label="Name" hint="With its folder where it has one: lib/means.py" [error]="problem()">
          <input
            class="input mono"
            assayControl
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            [value]="name()"
            (input)="name.set($any($event.target).value)"
            (keydown.enter)="confirm()"
          />
        </assay-field>
      }
      <button
        dialogAction
        type="button"
        class="btn"
        [class.danger]="what() === 'delete'"
        [class.primary]="what() !== 'delete'"
        (click)="confirm()"
      >
        {{ action() }}
      </button>
    </assay-dialog>
  `,
})
export class FileNameDialog {
  readonly what = input.required<'add' | 'rename' | 'delete'>();
  readonly path = input.required<string>();
  readonly files = input.required<readonly { readonly path: string }[]>();
  readonly named = output<string>();
  readonly deleted = output();
  readonly closed = output();
  protected readonly name = linkedSignal(() => this.path());
  private readonly wasPressed = signal(false);
  protected readonly heading = computed(
    () => ({ add: 'New file', rename: `Rename ${this.path()}`, delete: `Delete ${this.path()}?` })[this.what()],
  );
  protected readonly action = computed(
    () => ({ add: 'Add the file', rename: 'Rename the file', delete: 'Delete the file' })[this.what()],
  );
  private readonly found = computed(() =>
    nameProblem(
      this.name().trim(),
      this.files().filter(({ path }) => path !== this.path()),
    ),
  );
  protected readonly problem = computed(() => (this.wasPressed() ? this.found() : null));

  protected confirm(): void {
    this.wasPressed.set(true);
    if (this.what() === 'delete') this.deleted.emit();
    else if (this.name().trim() === this.path()) this.closed.emit();
    else if (!this.found()) this.named.emit(this.name().trim());
  }
}
