import { Component, inject, input } from '@angular/core';
import { Field } from '@assay/ui-kit';
import { FormStore } from './form-store';

@Component({
  selector: 'assay-form-frame-card',
  imports: [Field],
  template: `
    <section class="card">
      <h2>Title and time limit</h2>
      @if (canEdit()) {
        <div class="stack">
          <assay-field label="Title" #title>
            <input
              class="input"
              autocomplete="off"
              data-place="title"
              [id]="title.controlId"
              [value]="store.working()?.title ?? ''"
              (change)="store.set({ title: $any($event.target).value })"
            />
          </assay-field>
          <assay-field label="Time limit in minutes" hint="Extra time is added to it, entry by entry." #time>
            <input
              class="input"
              inputmode="numeric"
              autocomplete="off"
              data-place="durationMinutes"
              [id]="time.controlId"
              [attr.aria-describedby]="time.describedBy()"
              [value]="store.working()?.durationMinutes ?? ''"
              (change)="setTime($any($event.target))"
            />
          </assay-field>
        </div>
      } @else {
        <dl class="kv">
          <dt>Time limit</dt>
          <dd>{{ store.form()?.durationMinutes ?? 'Not set' }} minutes</dd>
          <dt>Specification</dt>
          <dd>{{ store.form()?.specificationCode }}, version {{ store.form()?.specificationVersion }}</dd>
        </dl>
      }
    </section>
  `,
  styles: `
    .card {
      padding: 18px 20px;
    }
    h2 {
      font-size: var(--t-lg);
      margin-bottom: 8px;
    }
  `,
})
export class FormFrameCard {
  protected readonly store = inject(FormStore);
  readonly canEdit = input.required<boolean>();

  /** What is no whole number of minutes is put back, not sent. */
  protected setTime(field: HTMLInputElement) {
    const minutes = field.value.trim() === '' ? null : Number(field.value);
    if (minutes === null || (Number.isInteger(minutes) && minutes >= 0 && minutes <= 1440))
      this.store.set({ durationMinutes: minutes });
    else field.value = String(this.store.working()?.durationMinutes ?? '');
  }
}
