import { Component, computed, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { DisplayButton, Menu } from '@assay/ui-kit';

/** Display, another organisation, sign out: what belongs to the person, in every frame. */
@Component({
  selector: 'assay-account',
  imports: [DisplayButton, Menu, RouterLink],
  template: `
    <assay-display-button />
    <assay-menu label="Account">
      @if (others().length) {
        @for (organisation of others(); track organisation.id) {
          <button type="button" (click)="switchTo(organisation.id)">Work in {{ organisation.name }}</button>
        }
      }
      @if (store.isMember() && store.current().isCandidate) {
        <a routerLink="/home">Your own exams</a>
        <a routerLink="/org">{{ store.current().organisation?.name }}</a>
      }
      @if (store.current().isDemo) {
        <a routerLink="/demo/mail">Mail of this demo</a>
      }
      <button type="button" (click)="signOut()">Sign out</button>
    </assay-menu>
  `,
  styles: `
    :host {
      display: flex;
      gap: 4px;
      align-items: center;
    }
  `,
})
export class Account {
  private readonly router = inject(Router);
  protected readonly store = inject(SessionStore);
  protected readonly others = computed(() => {
    const { organisation, organisations } = this.store.current();
    return organisations.filter(({ id }) => id !== organisation?.id);
  });

  protected async switchTo(organisationId: string): Promise<void> {
    await this.store.switchOrganisation(organisationId);
    // Everything on the screen belongs to the other organisation: start afresh.
    location.assign('/org');
  }

  protected async signOut(): Promise<void> {
    await this.store.signOut();
    await this.router.navigateByUrl('/sign-in');
  }
}
