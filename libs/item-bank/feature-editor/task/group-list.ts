import { Component, computed, inject, input } from '@angular/core';
import { freeId, type CheckGroup, type CodeInteraction } from '@assay/item-bank/domain';
import { At, FieldProblem } from '../settings/field-problem';
import { withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { taskNow } from './task-store';

/** Checks that earn their marks together: all of them, or as soon as enough of them pass. */
@Component({
  selector: 'assay-group-list',
  imports: [At, FieldProblem],
  template: `
    <section class="next">
      <p class="eyebrow">Groups</p>
      @for (group of groups(); track group.id) {
        <div class="key" role="group" [attr.aria-label]="group.title || 'A group'">
          <div class="row">
            <input
              class="input"
              aria-label="Name of the group"
              maxlength="200"
              [assayAt]="'groups.' + group.id"
              [value]="group.title"
              (input)="set(group.id, { title: $any($event.target).value })"
            />
            <button
              type="button"
              class="btn small quiet"
              [attr.aria-label]="'Remove the group ' + group.title"
              (click)="remove(group.id)"
            >
              <i class="i i-cross"></i>
            </button>
          </div>
          <div class="row">
            <select
              class="input"
              aria-label="When the group earns its marks"
              (change)="rule(group, $any($event.target).value)"
            >
              <option value="all" [selected]="group.rule.kind === 'all'">All of them pass</option>
              <option value="atLeast" [selected]="group.rule.kind === 'atLeast'">At least so many pass</option>
            </select>
            @if (group.rule.kind === 'atLeast') {
              <input
                class="input num count"
                inputmode="numeric"
                aria-label="How many must pass"
                [value]="group.rule.checks"
                (change)="atLeast(group, $any($event.target).value)"
              />
            }
          </div>
          <assay-field-problem [at]="'groups.' + group.id" />
        </div>
      } @empty {
        <p class="small second">Each check earns its marks by itself. A group earns them together.</p>
      }
      <button type="button" class="btn small quiet add" (click)="add()"><i class="i i-plus"></i>Add a group</button>
    </section>
  `,
  styleUrl: '../settings/part.css',
  styles: `
    .count {
      width: 64px;
    }
  `,
})
export class GroupList {
  private readonly store = inject(ItemStore);
  readonly of = input.required<CodeInteraction>();
  private readonly now = taskNow(this.store, this.of);
  protected readonly groups = computed(() => this.now.scheme().groups ?? []);

  protected add(): void {
    const id = freeId(
      this.groups().map((group) => group.id),
      'g',
    );
    this.now.mark({ groups: [...this.groups(), { id, title: '', rule: { kind: 'all' } }] });
  }

  protected set(id: string, change: Partial<CheckGroup>): void {
    this.now.mark({ groups: withOne(this.groups(), id, change) });
  }

  protected rule({ id }: CheckGroup, kind: CheckGroup['rule']['kind']): void {
    this.set(id, { rule: kind === 'all' ? { kind } : { kind, checks: 1 } });
  }

  protected atLeast({ id }: CheckGroup, typed: string): void {
    const checks = Math.trunc(Number(typed));
    if (checks > 0) this.set(id, { rule: { kind: 'atLeast', checks: Math.min(100, checks) } });
  }

  /** Its checks stay, and earn their marks by themselves again. */
  protected remove(id: string): void {
    const groups = without(this.groups(), id);
    const checks = this.now.scheme().checks.map(({ group, ...check }) => ({
      ...check,
      ...(group !== undefined && group !== id && { group }),
    }));
    this.now.mark({ groups: groups.length > 0 ? groups : undefined, checks });
  }
}
