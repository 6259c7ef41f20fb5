import { Component, computed, inject, input, signal } from '@angular/core';
import { freeId, type CodeCheck, type CodeInteraction, type CodeScheme } from '@assay/item-bank/domain';
import { editInteraction, editScheme, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow, schemeNow } from '../state/now';
import { CheckDialog, type EditedCheck } from './check-dialog';
import { FieldProblem } from './field-problem';
import { OutcomeLine } from './outcome-line';
import { TaskFiles } from './task-files';

/** The checks of a practical task, visible and hidden, and what each earns. */
@Component({
  selector: 'assay-code-marking',
  imports: [CheckDialog, FieldProblem, OutcomeLine, TaskFiles],
  template: `
    <section>
      <p class="eyebrow">Checks</p>
      <table class="dense edge">
        <tbody>
          @for (each of checks(); track each.check.id) {
            <tr>
              <td>
                <button type="button" class="link" (click)="opened.set(each)">
                  {{ each.check.title || 'Untitled check' }}
                </button>
                <span class="tiny muted">
                  {{ each.isVisible ? 'Candidates see it' : 'Hidden' }}{{ each.mark.mustPass ? ', must pass' : '' }}
                </span>
                <assay-field-problem [at]="'checks.' + each.check.id" />
              </td>
              <td class="r num">{{ each.mark.marks }}</td>
              <td class="r">
                <button
                  type="button"
                  class="btn small quiet"
                  [attr.aria-label]="'Remove ' + (each.check.title || 'this check')"
                  (click)="remove(each.check.id)"
                >
                  <i class="i i-cross"></i>
                </button>
              </td>
            </tr>
          } @empty {
            <tr>
              <td class="second">No check yet.</td>
            </tr>
          }
        </tbody>
      </table>
      <assay-field-problem [at]="['checks', 'marks']" />
      <button type="button" class="btn small quiet add" (click)="add()"><i class="i i-plus"></i>Add a check</button>
    </section>
    <assay-task-files [of]="interaction()" />
    <assay-outcome-line [interactionId]="interaction().id" />
    @if (opened(); as check) {
      <assay-check-dialog [edited]="check" (kept)="keep($event)" (closed)="opened.set(null)" />
    }
  `,
  styleUrl: './part.css',
})
export class CodeMarking {
  private readonly store = inject(ItemStore);
  readonly of = input.required<CodeInteraction>();
  readonly by = input.required<CodeScheme>();
  protected readonly interaction = partNow(this.store, this.of);
  protected readonly scheme = schemeNow(this.store, this.of, this.by);
  protected readonly opened = signal<EditedCheck | null>(null);
  protected readonly checks = computed<readonly EditedCheck[]>(() => [
    ...this.interaction().visibleChecks.map((check) => this.edited(check, true)),
    ...this.scheme().hiddenChecks.map((check) => this.edited(check, false)),
  ]);

  protected add(): void {
    const id = freeId(
      this.checks().map(({ check }) => check.id),
      'c',
    );
    const check: CodeCheck = {
      id,
      title: '',
      stdin: '',
      expected: '',
      comparer: { kind: 'json', absolute: 0, relative: 0 },
    };
    this.opened.set({
      check,
      mark: { marks: '1', mustPass: false },
      isVisible: this.interaction().visibleChecks.length < 2,
    });
  }

  protected keep({ check, mark, isVisible }: EditedCheck): void {
    const put = (list: readonly CodeCheck[], isHere: boolean) => {
      const at = list.findIndex(({ id }) => id === check.id);
      if (!isHere) return without(list, check.id);
      return at < 0 ? [...list, check] : list.map((each) => (each.id === check.id ? check : each));
    };
    const before = this.scheme().checks.find(({ checkId }) => checkId === check.id);
    const outcomeId = before?.outcomeId ?? this.scheme().checks.at(-1)?.outcomeId ?? null;
    const checkMark = { checkId: check.id, outcomeId, ...mark };
    const checks = before
      ? this.scheme().checks.map((each) => (each === before ? checkMark : each))
      : [...this.scheme().checks, checkMark];
    this.change(put(this.interaction().visibleChecks, isVisible), {
      hiddenChecks: put(this.scheme().hiddenChecks, !isVisible),
      checks,
    });
    this.opened.set(null);
  }

  protected remove(id: string): void {
    const { hiddenChecks, checks } = this.scheme();
    this.change(without(this.interaction().visibleChecks, id), {
      hiddenChecks: without(hiddenChecks, id),
      checks: checks.filter(({ checkId }) => checkId !== id),
    });
  }

  private edited(check: CodeCheck, isVisible: boolean): EditedCheck {
    const found = this.scheme().checks.find(({ checkId }) => checkId === check.id);
    return { check, mark: { marks: found?.marks ?? '0', mustPass: found?.mustPass ?? false }, isVisible };
  }

  private change(visibleChecks: readonly CodeCheck[], scheme: Partial<CodeScheme>): void {
    const { id } = this.interaction();
    this.store.change((content) =>
      editScheme(editInteraction(content, id, 'code', { visibleChecks }), id, 'code', scheme),
    );
  }
}
