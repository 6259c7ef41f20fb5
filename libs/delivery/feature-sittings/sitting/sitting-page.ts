import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { supervisionLabels } from '@assay/catalogue/domain';
import type { StaffEntry } from '@assay/delivery/contract';
import { SittingClient } from '@assay/delivery/data';
import { SessionStore } from '@assay/identity/data';
import { Submission } from '@assay/platform/data';
import { Announcer, Clock, CLOCK_ZONE, count, Dialog, Failure, Loading, ReasonDialog } from '@assay/ui-kit';
import { phases, pasteRules } from '../sitting-words';
import { EntryDialog } from './entry-dialog';
import { EntryTable } from './entry-table';
import { ExtraTimeDialog } from './extra-time-dialog';
import { ImportDialog } from './import-dialog';
import { RecordDialog } from './record-dialog';
import { SittingDialog } from './sitting-dialog';

type Opened =
  | { readonly kind: 'change' | 'entry' | 'import' | 'new-code' }
  | { readonly kind: 'extra-time' | 'withdraw' | 'absent' | 'record'; readonly entry: StaffEntry };

/** One sitting: when and where, who is entered, and where each candidate stands. */
@Component({
  selector: 'assay-sitting-page',
  imports: [
    Clock,
    Dialog,
    EntryDialog,
    EntryTable,
    ExtraTimeDialog,
    Failure,
    ImportDialog,
    Loading,
    ReasonDialog,
    RecordDialog,
    RouterLink,
    SittingDialog,
  ],
  templateUrl: './sitting-page.html',
  styleUrl: './sitting-page.css',
})
export class SittingPage {
  private readonly client = inject(SittingClient);
  private readonly announcer = inject(Announcer);
  private readonly session = inject(SessionStore);
  private readonly router = inject(Router);
  readonly sittingId = input.required<string>();

  protected readonly sitting = this.client.one(this.sittingId);
  protected readonly opened = signal<Opened | null>(null);
  protected readonly code = signal<string | null>(null);
  protected readonly submission = new Submission();
  protected readonly phases = phases;
  protected readonly zone = inject(CLOCK_ZONE)();
  protected readonly count = count;
  protected readonly supervisionLabels = supervisionLabels;
  protected readonly pasteRules = pasteRules;
  protected readonly mayWrite = this.session.may('sitting:write');
  protected readonly mayEnter = this.session.may('entry:write');
  protected readonly mayInvigilate = this.session.may('sitting:invigilate');
  protected readonly mayRecord = this.session.may('demonstration:record');
  protected readonly mayMark = this.session.may('script:mark');
  protected readonly hasStarted = computed(() => this.sitting.hasValue() && this.sitting.value().counts.started > 0);

  protected done(sentence: string): void {
    this.opened.set(null);
    this.sitting.reload();
    this.announcer.toast(sentence);
  }

  protected async withdraw(entry: StaffEntry, reason: string): Promise<void> {
    const went = await this.submission.run(() => this.client.withdraw(this.sittingId(), entry.id, reason));
    if (went) this.done(`The entry of ${entry.name} was withdrawn.`);
  }

  protected async markAbsent(entry: StaffEntry, reason: string): Promise<void> {
    const went = await this.submission.run(() => this.client.markAbsent(this.sittingId(), entry.id, reason));
    if (went) this.done(`${entry.name} was marked absent.`);
  }

  /** Whoever marks goes on to the checklist while it is fresh; others leave it to an examiner. */
  protected recorded(attemptId: string, sentence: string): void {
    this.done(sentence);
    if (this.mayMark) void this.router.navigate(['/marking/demonstrations', attemptId]);
  }

  protected async reinstate(entry: StaffEntry): Promise<void> {
    const went = await this.submission.run(() => this.client.reinstate(this.sittingId(), entry.id));
    if (went) this.done(`${entry.name} is entered again.`);
    else this.announcer.toast(this.submission.problem()?.sentence ?? '', 'bad');
  }

  protected async makeCode(): Promise<void> {
    const went = await this.submission.run(async () =>
      this.code.set((await this.client.newExamDayCode(this.sittingId())).code),
    );
    if (went) this.sitting.reload();
  }

  protected open(opened: Opened): void {
    this.submission.clear();
    this.code.set(null);
    this.opened.set(opened);
  }
}
