import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { AccountClient, SessionStore } from '@assay/identity/data';
import { Failure, Field, FieldControl, Loading } from '@assay/ui-kit';
import { NewPassword } from './new-password';
import { PasswordSubmission } from './password-submission';

@Component({
  selector: 'assay-invitation-page',
  imports: [Failure, Field, FieldControl, Loading, NewPassword, RouterLink],
  template: `
    <h1>Accept your invitation</h1>
    <div class="card raised">
      @if (invitation.error(); as error) {
        <assay-failure [error]="error" [canRetry]="false" />
        <p class="small under"><a routerLink="/sign-in">Go to sign-in</a></p>
      } @else if (invitation.hasValue()) {
        <form (submit)="accept($event)" novalidate>
          <p class="second">
            {{ invitation.value().organisationName ?? 'Assay' }} invited <b>{{ invitation.value().email }}</b>.
          </p>
          <assay-field label="Your name" [error]="submission.fieldError('name')">
            <input
              class="input"
              autocomplete="name"
              assayControl
              [value]="name()"
              (input)="name.set($any($event.target).value)"
            />
          </assay-field>
          @if (!invitation.value().hasPassword) {
            <assay-new-password [(value)]="password" [error]="submission.passwordError()" />
          }
          @if (submission.general(); as problem) {
            <assay-failure [error]="problem" [canRetry]="false" />
          }
          <button class="btn primary" [disabled]="submission.isBusy()">Accept the invitation</button>
        </form>
      } @else {
        <assay-loading what="your invitation" />
      }
    </div>
  `,
  styleUrl: './narrow-card.css',
})
export class InvitationPage {
  private readonly account = inject(AccountClient);
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  readonly token = input.required<string>();
  protected readonly invitation = this.account.invitation(this.token);
  protected readonly name = linkedSignal(() => (this.invitation.hasValue() ? this.invitation.value().name : ''));
  protected readonly password = signal('');
  protected readonly submission = new PasswordSubmission();

  protected async accept(event: Event): Promise<void> {
    event.preventDefault();
    const needsPassword = this.invitation.hasValue() && !this.invitation.value().hasPassword;
    const acceptance = { name: this.name(), ...(needsPassword ? { password: this.password() } : {}) };
    if (!(await this.submission.run(() => this.account.accept(this.token(), acceptance)))) return;
    await this.store.refresh();
    await this.router.navigateByUrl(this.store.start());
  }
}
