import { Component, computed, effect, input, linkedSignal, output, signal, untracked } from '@angular/core';
import { NodeSelection } from '@tiptap/pm/state';
import type { ContentMath } from '@assay/item-bank/domain';
import { ContentView } from '@assay/item-bank/ui';
import { Dialog, Field, FieldControl } from '@assay/ui-kit';
import type { Asking } from '../active-editor';
import { readFormula } from '../read-formula';

const EXAMPLES = [
  ['\\frac{a}{b}', 'fraction'],
  ['x^{2}', 'power'],
  ['x_{1}', 'index'],
  ['\\sqrt{x}', 'root'],
  ['\\bar{x}', 'mean'],
  ['\\sum_{i=1}^{n} x_i', 'sum'],
  ['\\times ', 'times'],
  ['\\leq ', 'at most'],
  ['\\text{sales}', 'words'],
] as const;

/** A formula typed as TeX, drawn while it is typed. */
@Component({
  selector: 'assay-formula-dialog',
  imports: [ContentView, Dialog, Field, FieldControl],
  templateUrl: './formula-dialog.html',
  styleUrl: './dialogs.css',
})
export class FormulaDialog {
  readonly asking = input.required<Extract<Asking, { kind: 'formula' }>>();
  readonly closed = output();
  protected readonly examples = EXAMPLES;
  private readonly before = computed(() => {
    const { at, editor } = this.asking();
    return at === null ? null : editor.state.doc.nodeAt(at);
  });
  protected readonly isNew = computed(() => this.before() === null);
  protected readonly tex = linkedSignal(() => String(this.before()?.attrs['tex'] ?? ''));
  protected readonly isBlock = linkedSignal(() => this.before()?.attrs['block'] === true);
  protected readonly problem = signal<string | null>(null);
  /** The last one that could be read stays while the next is being typed. */
  protected readonly preview = signal<readonly ContentMath[]>([]);

  constructor() {
    effect(() => {
      const [tex, block] = [this.tex().trim(), this.isBlock()];
      untracked(() => void this.read(tex, block));
    });
  }

  protected async keep(dialog: Dialog): Promise<void> {
    const [tex, block] = [this.tex().trim(), this.isBlock()];
    const formula = await this.read(tex, block);
    if (tex === '') this.problem.set('Type the formula.');
    if (!formula) return;
    const { editor, at } = this.asking();
    const attrs = { tex, block, c: formula.c };
    if (at === null) editor.commands.insertContent({ type: 'formula', attrs });
    else {
      const change = editor.state.tr.setNodeMarkup(at, undefined, attrs);
      editor.view.dispatch(change.setSelection(NodeSelection.create(change.doc, at)));
    }
    dialog.close();
  }

  protected add(field: HTMLTextAreaElement, tex: string): void {
    field.setRangeText(tex, field.selectionStart, field.selectionEnd, 'end');
    this.tex.set(field.value);
    field.focus();
  }

  private async read(tex: string, block: boolean): Promise<ContentMath | null> {
    const read = tex === '' ? null : await readFormula(tex, block);
    if (tex !== this.tex().trim()) return null; // typed on meanwhile
    this.problem.set(read && 'problem' in read ? read.problem : null);
    if (read === null) this.preview.set([]);
    if (read === null || 'problem' in read) return null;
    const formula = { t: 'math' as const, tex, block, c: read.c };
    this.preview.set([formula]);
    return formula;
  }
}
