import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { supervisionLabels, supervisions, type Supervision } from '@assay/catalogue/domain';
import type { StaffSitting } from '@assay/delivery/contract';
import { PASTE_RULES, type PasteRule } from '@assay/delivery/domain';
import { SittingClient } from '@assay/delivery/data';
import { Submission } from '@assay/platform/data';
import { fieldTime, instantOf } from '@assay/platform/domain';
import { CLOCK_ZONE, Dialog, Failure, Field, FieldControl, MomentField } from '@assay/ui-kit';
import { pasteRules } from '../sitting-words';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Schedules a sitting, or changes its times and place before anyone has started. */
@Component({
  selector: 'assay-sitting-dialog',
  imports: [Dialog, Failure, Field, FieldControl, MomentField, RouterLink],
  templateUrl: './sitting-dialog.html',
  styles: `
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  `,
})
export class SittingDialog {
  private readonly client = inject(SittingClient);
  /** null schedules a new one */
  readonly sitting = input.required<StaffSitting | null>();
  readonly saved = output<StaffSitting>();
  readonly closed = output();

  protected readonly forms = this.client.forms();
  protected readonly supervisions = supervisions;
  protected readonly supervisionLabels = supervisionLabels;
  protected readonly zone = inject(CLOCK_ZONE)();
  private readonly tomorrow = tomorrow(this.zone);
  protected readonly heading = computed(() => (this.sitting() ? 'Change this sitting' : 'Schedule a sitting'));
  protected readonly formId = linkedSignal(() => (this.forms.hasValue() ? (this.forms.value()[0]?.id ?? '') : ''));
  protected readonly title = linkedSignal(() => this.sitting()?.title ?? '');
  protected readonly opensAt = linkedSignal(() => fieldTime(this.sitting()?.opensAt ?? this.tomorrow, this.zone));
  protected readonly closesAt = linkedSignal(() => {
    return fieldTime(this.sitting()?.closesAt ?? new Date(this.tomorrow.getTime() + HOUR_MS / 2), this.zone);
  });
  protected readonly place = linkedSignal(() => this.sitting()?.place ?? '');
  protected readonly supervision = linkedSignal<Supervision>(
    () => this.sitting()?.supervision ?? 'supervised-on-site-verified',
  );
  protected readonly paste = linkedSignal<PasteRule>(() => this.sitting()?.paste ?? 'allowed');
  protected readonly pasteRules = PASTE_RULES;
  protected readonly pasteWords = pasteRules;
  protected readonly submission = new Submission();

  protected async save(): Promise<void> {
    const sitting = this.sitting();
    const change = {
      title: this.title(),
      opensAt: instantOf(this.opensAt(), this.zone),
      closesAt: instantOf(this.closesAt(), this.zone),
      place: this.place(),
      supervision: this.supervision(),
      paste: this.paste(),
    };
    let saved: StaffSitting | null = null;
    const went = await this.submission.run(async () => {
      saved = sitting
        ? await this.client.change(sitting.id, change)
        : await this.client.schedule({ ...change, formId: this.formId() });
    });
    if (went && saved) this.saved.emit(saved);
  }
}

/** At nine in the morning. */
function tomorrow(zone: string): Date {
  const day = fieldTime(new Date(Date.now() + DAY_MS), zone).slice(0, 10);
  return new Date(instantOf(`${day}T09:00`, zone));
}
