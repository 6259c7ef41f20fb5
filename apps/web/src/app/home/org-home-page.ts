import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DeskStore, MemberClient, SessionStore } from '@assay/identity/data';
import { roles as allRoles, type Role } from '@assay/identity/domain';
import { roleName } from '@assay/identity/ui';
import { Submission } from '@assay/platform/data';
import { Announcer, Clock, Failure, Loading } from '@assay/ui-kit';
import { openPlaces } from '../frames/staff-nav';
import { firstSteps } from './first-steps';
import { FirstStepsList } from './first-steps-list';
import { needLine } from './need-lines';

/** Where a member starts: what waits for them, what comes next, and the parts of the house that are open to them. */
@Component({
  selector: 'assay-org-home-page',
  imports: [Clock, Failure, FirstStepsList, Loading, RouterLink],
  templateUrl: './org-home-page.html',
  styleUrl: './org-home-page.css',
})
export class OrgHomePage {
  private readonly members = inject(MemberClient);
  private readonly announcer = inject(Announcer);
  protected readonly store = inject(SessionStore);
  protected readonly session = this.store.current;
  protected readonly desk = inject(DeskStore).desk;
  protected readonly submission = new Submission();
  protected readonly firstName = computed(() => this.session().name?.split(' ')[0] ?? '');
  protected readonly entries = computed(() => openPlaces(this.session().permissions));

  protected readonly comingUp = computed(() =>
    this.desk.hasValue() ? this.desk.value().needs.filter(({ kind }) => kind === 'sitting-next') : [],
  );
  protected readonly next = computed(() => this.comingUp()[0] ?? null);
  protected readonly lines = computed(() => {
    if (!this.desk.hasValue()) return [];
    const { needs, serverNow } = this.desk.value();
    return needs.filter(({ kind }) => kind !== 'sitting-next').map((need) => needLine(need, new Date(serverNow)));
  });
  /** For those who can move the organisation on; null when it has come as far as its first sitting. */
  protected readonly steps = computed(() => {
    const held = (this.session().organisation?.roles ?? []).filter((role): role is Role =>
      (allRoles as readonly string[]).includes(role),
    );
    const leads = held.some((role) => role === 'administrator' || role === 'exam-manager' || role === 'author');
    if (!leads || !this.desk.hasValue()) return null;
    const steps = firstSteps(this.desk.value(), held);
    return steps.every(({ state }) => state === 'done') ? null : steps;
  });

  constructor() {
    // The same resource feeds the rail: coming home asks again.
    if (this.desk.hasValue()) this.desk.reload();
  }

  protected async takeRole(role: Role): Promise<void> {
    const { email } = this.session();
    const went = await this.submission.run(async () => {
      await this.members.addOwnRole(email ?? '', role);
      await this.store.refresh();
    });
    if (!went) return;
    this.desk.reload();
    this.announcer.toast(`You hold the role ${roleName(role).toLowerCase()} now. It is in the audit trail.`);
  }
}
