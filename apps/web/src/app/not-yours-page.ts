import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { memberPermissions, type MemberPermission, rolesWith } from '@assay/identity/domain';
import { roleName } from '@assay/identity/ui';

/** A page that somebody else's role opens: whose, and how one comes to it. */
@Component({
  selector: 'assay-not-yours-page',
  imports: [RouterLink],
  template: `
    <header>
      <div>
        <h1>This page is not open to you</h1>
      </div>
    </header>
    <div class="card">
      <p>
        <b>{{ whoCan() }}</b>
      </p>
      <p class="second">
        Your role here: {{ yours() }}.
        @if (store.may('member:manage')) {
          You can change that under <a routerLink="/org/members">members and roles</a>.
        } @else {
          An administrator of {{ store.current().organisation?.name }} can give you another role.
        }
      </p>
      <p><a class="btn primary" routerLink="/org">Go to your home page</a></p>
    </div>
  `,
  styles: `
    .card {
      max-width: 640px;
    }
    p {
      margin: 0 0 12px;
    }
  `,
})
export class NotYoursPage {
  protected readonly store = inject(SessionStore);
  /** The permissions that would open it, with commas. */
  readonly for = input('');
  protected readonly whoCan = computed(() => {
    const asked = this.for().split(',');
    const wanted = memberPermissions.filter((permission: MemberPermission) => asked.includes(permission));
    const roles = [...new Set(wanted.flatMap((permission) => rolesWith(permission)))].map((role) =>
      roleName(role).toLowerCase(),
    );
    return roles.length ? `Only these roles open it: ${inWords(roles)}.` : 'Your role does not open it.';
  });
  protected readonly yours = computed(() =>
    inWords((this.store.current().organisation?.roles ?? []).map((role) => roleName(role).toLowerCase())),
  );
}

function inWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'without a role') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
