import { Component, computed, input, output } from '@angular/core';
import { chooseKey, keyGroups, type PairedInteraction } from '../state/keyed-edits';

/** A sample of gaps, pairs or places: a list for each gap, boxes where several may be chosen. */
@Component({
  selector: 'assay-keyed-sample',
  template: `
    <span class="row wrap">
      @for (group of groups(); track group.id) {
        @if (group.isSingle) {
          <label class="one">
            <span [class.sr]="groups().length === 1">{{ group.title }}</span>
            <select class="input" [disabled]="disabled()" (change)="pick(group.id, $any($event.target).value)">
              <option value="" [selected]="!chosenOf(group.id)">no answer</option>
              @for (each of group.keys; track each.key) {
                <option [value]="each.key" [selected]="chosen().includes(each.key)">{{ each.words }}</option>
              }
            </select>
          </label>
        } @else {
          <span class="several" role="group" [attr.aria-label]="group.title">
            @if (groups().length > 1) {
              <span class="tiny muted">{{ group.title }}</span>
            }
            @for (each of group.keys; track each.key) {
              <label class="letter">
                <input
                  type="checkbox"
                  [checked]="chosen().includes(each.key)"
                  [disabled]="disabled()"
                  (change)="choose(group.id, each.key, $any($event.target).checked)"
                />
                <span>{{ each.words }}</span>
              </label>
            }
          </span>
        }
      }
    </span>
  `,
  styles: `
    .row {
      gap: 6px 14px;
    }
    .one,
    .several,
    .letter {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 5px 8px;
      min-height: 24px;
    }
    .letter {
      gap: 5px;
    }
    .input {
      width: auto;
      max-width: 180px;
      padding: 4px 8px;
    }
  `,
})
export class KeyedSample {
  readonly interaction = input.required<PairedInteraction>();
  readonly chosen = input.required<readonly string[]>();
  readonly disabled = input(false);
  readonly chosenChange = output<string[]>();
  protected readonly groups = computed(() => keyGroups(this.interaction()));

  protected chosenOf(groupId: string): string | undefined {
    const group = this.groups().find(({ id }) => id === groupId);
    return group?.keys.find(({ key }) => this.chosen().includes(key))?.key;
  }

  protected pick(groupId: string, key: string): void {
    const before = this.chosenOf(groupId);
    if (key) this.choose(groupId, key, true);
    else if (before) this.choose(groupId, before, false);
  }

  protected choose(groupId: string, key: string, isOn: boolean): void {
    this.chosenChange.emit(chooseKey(this.chosen(), this.groups(), groupId, key, isOn));
  }
}
