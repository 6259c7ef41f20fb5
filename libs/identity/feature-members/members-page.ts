import { DatePipe } from '@angular/common';
import { Component, inject, signal } from '@angular/core';
import type { Member } from '@assay/identity/contract';
import { MemberClient } from '@assay/identity/data';
import { roleNames, SettingsTabs } from '@assay/identity/ui';
import { Announcer, Failure, Loading } from '@assay/ui-kit';
import { asProblem } from '@assay/platform/data';
import { MemberDialog } from './member-dialog';

/** Who works for this organisation, and in which roles. */
@Component({
  selector: 'assay-members-page',
  imports: [DatePipe, Failure, Loading, MemberDialog, SettingsTabs],
  templateUrl: './members-page.html',
})
export class MembersPage {
  private readonly client = inject(MemberClient);
  private readonly announcer = inject(Announcer);
  protected readonly members = this.client.list();
  /** The member in the dialog; 'new' invites one. */
  protected readonly edited = signal<Member | 'new' | null>(null);

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
