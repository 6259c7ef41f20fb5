import { Component, computed, inject, input, signal } from '@angular/core';
import { RehearsalClient } from '@assay/item-bank/data';
import { examplesOf, freeId, usualComparer, type CodeCheck, type CodeInteraction } from '@assay/item-bank/domain';
import { asProblem } from '@assay/platform/data';
import { Announcer } from '@assay/ui-kit';
import { FieldProblem } from '../settings/field-problem';
import { ItemStore } from '../state/item-store';
import { checksOf, putCheck, removeCheck, type EditedCheck } from '../state/task-edits';
import { CheckDialog } from './check-dialog';
import { GroupList } from './group-list';
import { taskNow } from './task-store';

/** The checks of a practical task, visible and hidden, in their groups, and what each earns. */
@Component({
  selector: 'assay-check-list',
  imports: [CheckDialog, FieldProblem, GroupList],
  template: `
    <section>
      <p class="eyebrow">What is checked</p>
      <table class="dense edge">
        <tbody>
          @for (each of checks(); track each.check.id) {
            <tr>
              <td>
                <button type="button" class="link" (click)="opened.set(each)">
                  {{ each.check.title || 'Untitled check' }}
                </button>
                <span class="tiny muted">{{ about(each) }}</span>
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
      @if (examples().length > 0) {
        <button type="button" class="btn small quiet add" (click)="showExamples()">
          Put the visible ones into the question, as examples
        </button>
      }
    </section>
    @if (scheme().generator) {
      <section class="next stack">
        <p class="eyebrow">Inputs from the generator</p>
        <label class="field">
          Seeds, one hidden check for each
          <input class="input mono" maxlength="200" #seeds value="1 2 3" />
        </label>
        <button type="button" class="btn small" [disabled]="isBusy()" (click)="generate(seeds.value)">
          <i class="i i-play"></i>{{ isBusy() ? 'Making them…' : 'Make checks from these seeds' }}
        </button>
        @if (failure(); as words) {
          <p class="note warn" role="status">
            <i class="i i-warn"></i><span>{{ words }}</span>
          </p>
        }
      </section>
    }
    <assay-group-list [of]="task()" />
    @if (opened(); as check) {
      <assay-check-dialog [of]="task()" [edited]="check" (kept)="keep($event)" (closed)="opened.set(null)" />
    }
  `,
  styleUrl: '../settings/part.css',
})
export class CheckList {
  private readonly store = inject(ItemStore);
  private readonly client = inject(RehearsalClient);
  private readonly announcer = inject(Announcer);
  readonly of = input.required<CodeInteraction>();
  private readonly now = taskNow(this.store, this.of);
  protected readonly task = this.now.task;
  protected readonly scheme = this.now.scheme;
  protected readonly opened = signal<EditedCheck | null>(null);
  protected readonly isBusy = signal(false);
  protected readonly failure = signal<string | null>(null);
  protected readonly checks = computed(() => checksOf({ task: this.task(), scheme: this.scheme() }));

  protected readonly examples = computed(() => examplesOf(this.task()));

  protected about({ isVisible, mark, check }: EditedCheck): string {
    const group = this.scheme().groups?.find(({ id }) => id === mark.group);
    return [
      isVisible ? 'Candidates see it' : 'Hidden',
      ...(check.structure ? ['looks at the sources'] : []),
      ...(mark.mustPass ? ['must pass'] : []),
      ...(mark.credit === 'share' ? ['by share'] : []),
      ...(group ? [`in ${group.title}`] : []),
    ].join(', ');
  }

  protected add(): void {
    const isVisible = this.task().visibleChecks.length < 2;
    this.opened.set({ check: this.blank(), mark: { marks: '1', mustPass: false }, isVisible });
  }

  protected keep(edited: EditedCheck): void {
    this.now.edit((content, now) => putCheck(content, now, edited));
    this.opened.set(null);
  }

  protected remove(id: string): void {
    this.now.edit((content, now) => removeCheck(content, now, id));
  }

  /** Behind the words of the question, where they can be written over. */
  protected showExamples(): void {
    this.now.see({ prompt: [...this.task().prompt, ...this.examples()] });
    this.announcer.toast('The examples stand at the end of the question.');
  }

  /** An input is made once and kept: what a check looks at must not change with a generator. */
  protected async generate(typed: string): Promise<void> {
    const [item, content] = [this.store.item(), this.store.content()];
    const seeds = [...new Set(typed.split(/[\s,]+/).filter(Boolean))];
    if (!item || !content || seeds.length === 0) return;
    this.isBusy.set(true);
    this.failure.set(null);
    try {
      const { inputs } = await this.client.inputs(item.id, { content, interactionId: this.task().id, seeds });
      for (const { seed, input } of inputs) {
        if (input === null) continue;
        const check = { ...this.blank(), title: `Generated, seed ${seed}`, stdin: input };
        this.keep({ check, mark: { marks: '1', mustPass: false }, isVisible: false });
      }
      const failed = inputs.find(({ problem }) => problem !== null);
      if (failed) this.failure.set(`Seed ${failed.seed}: ${failed.problem}`);
    } catch (error) {
      this.failure.set(asProblem(error).sentence);
    } finally {
      this.isBusy.set(false);
    }
  }

  private blank(): CodeCheck {
    const id = freeId(
      this.checks().map(({ check }) => check.id),
      'c',
    );
    const kind = this.task().task ?? 'program';
    const comparer = this.checks().at(-1)?.check.comparer ?? usualComparer(kind);
    return { id, title: '', stdin: '', expected: '', comparer };
  }
}
