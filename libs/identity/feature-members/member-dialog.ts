import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { Member } from '@assay/identity/contract';
import { MemberClient } from '@assay/identity/data';
import { type Role, roles } from '@assay/identity/domain';
import { roleHints, roleName } from '@assay/identity/ui';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl } from '@assay/ui-kit';

/** Invites a person, or changes the roles of one. */
@Component({
  selector: 'assay-member-dialog',
  imports: [Dialog, Failure, Field, FieldControl],
  templateUrl: './member-dialog.html',
  styles: `
    .grid {
      gap: 14px;
    }
    fieldset {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 8px;
      font-size: var(--t-sm);
      font-weight: 550;
    }
  `,
})
export class MemberDialog {
  private readonly client = inject(MemberClient);
  /** null invites a new person */
  readonly member = input.required<Member | null>();
  /** The role that an invitation begins with. */
  readonly wanted = input<Role | null>(null);
  readonly saved = output<string>();
  readonly closed = output();

  protected readonly allRoles = roles;
  protected readonly roleName = roleName;
  protected readonly roleHints = roleHints;
  protected readonly name = linkedSignal(() => this.member()?.name ?? '');
  protected readonly email = linkedSignal(() => this.member()?.email ?? '');
  protected readonly held = linkedSignal<readonly Role[]>(
    () => this.member()?.roles ?? (this.wanted() ? [this.wanted() as Role] : []),
  );
  protected readonly isActive = linkedSignal(() => this.member()?.isActive ?? true);
  protected readonly reason = signal('');
  protected readonly isSuspending = computed(() => this.member()?.isActive === true && !this.isActive());
  protected readonly action = computed(() => {
    if (!this.member()) return 'Send the invitation';
    return this.isSuspending() ? 'Suspend the member' : 'Save the roles';
  });
  protected readonly heading = computed(() => this.member()?.name ?? 'Invite a person');
  protected readonly submission = new Submission();

  protected toggle(role: Role): void {
    this.held.update((held) => (held.includes(role) ? held.filter((other) => other !== role) : [...held, role]));
  }

  protected async save(): Promise<void> {
    const member = this.member();
    const went = await this.submission.run(() =>
      member
        ? this.client.change(member.id, { roles: [...this.held()], isActive: this.isActive(), reason: this.reason() })
        : this.client.invite({ name: this.name(), email: this.email(), roles: [...this.held()] }),
    );
    if (went) this.saved.emit(this.sentence(member));
  }
  private sentence(member: Member | null): string {
    if (!member) return `An invitation is on its way to ${this.email()}.`;
    return this.isSuspending() ? `${member.name} was suspended.` : `${member.name} was changed.`;
  }
}
