import { Component, output } from '@angular/core';
import { Dialog } from '@assay/ui-kit';
import { kindGroups, type Addable } from './kinds';

/** Everything that can be added to an item, by what the candidate does. */
@Component({
  selector: 'assay-add-part-dialog',
  imports: [Dialog],
  template: `
    <assay-dialog heading="Add a part" [wide]="true" #dialog (closed)="closed.emit()">
      <div class="groups">
        @for (group of groups; track group.title) {
          <section [attr.aria-label]="group.title">
            <h3 class="eyebrow">{{ group.title }}</h3>
            <ul class="plain">
              @for (each of group.kinds; track each.kind) {
                <li>
                  <button type="button" (click)="chosen.emit(each.kind); dialog.close()">
                    <b>{{ each.name }}</b>
                    <span class="small second">{{ each.about }}</span>
                  </button>
                </li>
              }
            </ul>
          </section>
        }
      </div>
    </assay-dialog>
  `,
  styles: `
    .groups {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(230px, 1fr));
      gap: 20px;
    }
    .eyebrow {
      margin: 0 0 4px;
      font-family: var(--font-ui);
    }
    button {
      display: grid;
      gap: 2px;
      width: 100%;
      min-height: 44px;
      padding: 8px 10px;
      margin-left: -10px;
      border: 0;
      border-radius: var(--radius);
      background: none;
      color: var(--ink);
      font: 400 var(--t-sm)/1.35 var(--font-ui);
      text-align: left;
      cursor: pointer;
    }
    button:hover {
      background: var(--brand-soft);
    }
    b {
      font-weight: 600;
    }
  `,
})
export class AddPartDialog {
  readonly chosen = output<Addable>();
  readonly closed = output();
  protected readonly groups = kindGroups;
}
