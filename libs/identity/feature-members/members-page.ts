import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Member } from '@assay/identity/contract';
import { MemberClient } from '@assay/identity/data';
import { roles } from '@assay/identity/domain';
import { roleNames, SettingsTabs } from '@assay/identity/ui';
import { Announcer, Clock, Failure, Loading } from '@assay/ui-kit';
import { asProblem } from '@assay/platform/data';
import { MemberDialog } from './member-dialog';

/** Who works for this organisation, and in which roles. */
@Component({
  selector: 'assay-members-page',
  imports: [Clock, Failure, Loading, MemberDialog, SettingsTabs],
  templateUrl: './members-page.html',
})
export class MembersPage {
  private readonly client = inject(MemberClient);
  private readonly announcer = inject(Announcer);
  protected readonly members = this.client.list();
  /** From the address: opens the invitation, with this role chosen where it is one. */
  readonly invite = input<string>();
  /** The member in the dialog; 'new' invites one. */
  protected readonly edited = linkedSignal<Member | 'new' | null>(() => (this.invite() === undefined ? null : 'new'));
  protected readonly wanted = computed(() => roles.find((role) => role === this.invite()) ?? null);

  protected roleNames(member: Member): string {
    return roleNames(member.roles);
  }

  protected saved(sentence: string): void {
    this.edited.set(null);
    this.members.reload();
    this.announcer.toast(sentence);
  }

  protected async remind(member: Member): Promise<void> {
    try {
      await this.client.remind(member.id);
      this.announcer.toast(`A new invitation is on its way to ${member.email}.`);
    } catch (error) {
      this.announcer.toast(asProblem(error).sentence, 'bad');
    }
  }
}
