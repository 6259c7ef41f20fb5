import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { KeptAsset } from '@assay/item-bank/contract';
import { Announcer, Dialog, Field, FieldControl } from '@assay/ui-kit';
import { PictureField } from '../../assets/picture-field';
import type { Asking } from '../active-editor';

/** A picture and the words for whoever does not see it; only what merely decorates has none (WCAG 2.2, 1.1.1). */
@Component({
  selector: 'assay-picture-dialog',
  imports: [Dialog, Field, FieldControl, PictureField],
  templateUrl: './picture-dialog.html',
  styleUrl: './dialogs.css',
})
export class PictureDialog {
  private readonly announcer = inject(Announcer);
  readonly asking = input.required<Extract<Asking, { kind: 'picture' }>>();
  readonly closed = output();
  private readonly before = computed(() => {
    const { at, editor } = this.asking();
    return at === null ? null : (editor.state.doc.nodeAt(at)?.attrs ?? null);
  });
  protected readonly isNew = computed(() => this.before() === null);
  protected readonly picture = linkedSignal(() => this.before() as KeptAsset | null);
  protected readonly alt = linkedSignal(() => String(this.before()?.['alt'] ?? ''));
  protected readonly isDecorative = linkedSignal(() => this.before()?.['decorative'] === true);
  private readonly isAsked = signal(false);
  protected readonly problem = computed(() =>
    this.isAsked() && !this.isDecorative() && this.alt().trim() === ''
      ? 'Say what the picture shows, or that it is only decoration.'
      : null,
  );
  protected readonly noPicture = computed(() => this.isAsked() && !this.picture());

  protected keep(dialog: Dialog): void {
    this.isAsked.set(true);
    const picture = this.picture();
    if (!picture || this.problem()) return;
    const { asset, width, height } = picture;
    const decorative = this.isDecorative();
    const attrs = { asset, width, height, decorative, alt: decorative ? '' : this.alt().trim() };
    const { editor, at } = this.asking();
    if (at === null) editor.commands.insertContent({ type: 'picture', attrs });
    else {
      const change = editor.state.tr.setNodeMarkup(at, undefined, attrs);
      editor.view.dispatch(change.setSelection(NodeSelection.create(change.doc, at)));
    }
    this.announcer.say(at === null ? 'Picture added.' : 'Picture changed.');
    dialog.close();
  }
}
