import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Role } from '@assay/identity/domain';
import { roleName } from '@assay/identity/ui';
import { count, Why } from '@assay/ui-kit';
import type { FirstStep } from './first-steps';

/** The way from an empty organisation to its first sitting, with whoever is missing on it. */
@Component({
  selector: 'assay-first-steps-list',
  imports: [RouterLink, Why],
  templateUrl: './first-steps-list.html',
  styleUrl: './first-steps-list.css',
})
export class FirstStepsList {
  readonly steps = input.required<readonly FirstStep[]>();
  readonly mayManage = input.required<boolean>();
  readonly isBusy = input(false);
  /** Take this role oneself. */
  readonly take = output<Role>();
  protected readonly done = computed(() => this.steps().filter(({ state }) => state === 'done').length);

  /** “an exam manager”, “an author” */
  protected named(role: Role): string {
    const name = roleName(role).toLowerCase();
    return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
  }

  protected whoCan({ role, doers }: FirstStep): string {
    return doers === 1
      ? `${this.named(role).replace(/^a/, 'A')} of yours does this.`
      : `${count(doers, roleName(role).toLowerCase())} of yours can do this.`;
  }
}
