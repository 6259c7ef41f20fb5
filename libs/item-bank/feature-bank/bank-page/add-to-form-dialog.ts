import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { FormRow, ItemRow } from '@assay/item-bank/contract';
import { FormClient } from '@assay/item-bank/data';
import { addItem, addSection, slotsOf } from '@assay/item-bank/domain';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Loading } from '@assay/ui-kit';

/** Puts the chosen items into a draft form, at the end of its last section. */
@Component({
  selector: 'assay-add-to-form-dialog',
  imports: [Dialog, Failure, Loading, RouterLink],
  template: `
    <assay-dialog heading="Add to a form" (closed)="closed.emit()">
      @if (forms.error(); as error) {
        <assay-failure [error]="error" (retry)="forms.reload()" />
      } @else if (!forms.hasValue()) {
        <assay-loading what="the forms" [lines]="2" />
      } @else if (drafts().length === 0) {
        <p>
          No draft form of this microcredential is there to add to.
          <a routerLink="/org/forms">Start one under Exam forms.</a>
        </p>
      } @else {
        <form id="add-to-form" (submit)="$event.preventDefault(); add()">
          <label class="field">
            Draft form
            <select class="input" (change)="at.set($any($event.target).selectedIndex)">
              @for (form of drafts(); track form.id) {
                <option>{{ form.title }} ({{ form.componentTitle }}, {{ form.items }} items)</option>
              }
            </select>
          </label>
        </form>
        @if (unpublished() > 0) {
          <p class="small second">
            {{ unpublished() }} of the chosen items {{ unpublished() === 1 ? 'has' : 'have' }} no published version and
            {{ unpublished() === 1 ? 'stays' : 'stay' }} out.
          </p>
        }
      }
      @if (submission.problem(); as problem) {
        <assay-failure [error]="problem" [canRetry]="false" />
      }
      <button
        dialogAction
        type="submit"
        form="add-to-form"
        class="btn primary"
        [hidden]="drafts().length === 0"
        [disabled]="submission.isBusy() || usable().length === 0"
      >
        Add {{ usable().length }} {{ usable().length === 1 ? 'item' : 'items' }}
      </button>
    </assay-dialog>
  `,
})
export class AddToFormDialog {
  private readonly client = inject(FormClient);
  readonly items = input.required<readonly ItemRow[]>();
  readonly specificationCode = input.required<string>();
  readonly added = output<{ readonly form: FormRow; readonly count: number }>();
  readonly closed = output();

  protected readonly forms = this.client.list();
  protected readonly submission = new Submission();
  protected readonly at = signal(0);
  protected readonly drafts = computed(() =>
    this.forms.hasValue()
      ? this.forms
          .value()
          .rows.filter(
            ({ state, specificationCode }) => state === 'draft' && specificationCode === this.specificationCode(),
          )
      : [],
  );
  protected readonly usable = computed(() =>
    this.items().filter((item) => item.currentVersionId && item.state === 'live'),
  );
  protected readonly unpublished = computed(() => this.items().length - this.usable().length);

  /** What the form has already is not added twice. */
  protected async add(): Promise<void> {
    const form = this.drafts()[this.at()];
    if (!form) return;
    await this.submission.run(async () => {
      const { revision, title, durationMinutes, content } = await this.client.detail(form.id);
      const used = new Set(slotsOf(content).map(({ itemId }) => itemId));
      const fresh = this.usable().filter(({ id }) => !used.has(id));
      const started =
        content.sections.length > 0 ? content : addSection(content, crypto.randomUUID().slice(0, 8), 'Section 1');
      const section = started.sections.at(-1)?.id ?? '';
      const filled = fresh.reduce(
        (changed, { id, currentVersionId, marks }) =>
          addItem(changed, section, {
            itemId: id,
            itemVersionId: currentVersionId ?? '',
            marks: String(Number(marks)),
          }),
        started,
      );
      if (fresh.length > 0) await this.client.save(form.id, { revision, title, durationMinutes, content: filled });
      this.added.emit({ form, count: fresh.length });
    });
  }
}
