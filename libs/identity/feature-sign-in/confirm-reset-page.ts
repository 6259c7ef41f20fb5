import { Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountClient } from '@assay/identity/data';
import { Failure } from '@assay/ui-kit';
import { NewPassword } from './new-password';
import { PasswordSubmission } from './password-submission';

@Component({
  selector: 'assay-confirm-reset-page',
  imports: [Failure, NewPassword, RouterLink],
  template: `
    <h1>Choose a new password</h1>
    <div class="card raised">
      @if (isDone()) {
        <div class="note good" role="status">
          <i class="i i-check"></i>
          <span>Your password is changed. <a routerLink="/sign-in">Sign in</a></span>
        </div>
      } @else {
        <form (submit)="confirm($event)" novalidate>
          <assay-new-password [(value)]="password" [error]="submission.passwordError()" />
          @if (submission.general(); as problem) {
            <assay-failure [error]="problem" [canRetry]="false" />
          }
          <button class="btn primary" [disabled]="submission.isBusy()">Change my password</button>
        </form>
      }
    </div>
    <p class="small second under"><a routerLink="/reset-password">Ask for a new link</a></p>
  `,
  styleUrl: './narrow-card.css',
})
export class ConfirmResetPage {
  private readonly account = inject(AccountClient);
  readonly token = input.required<string>();
  protected readonly password = signal('');
  protected readonly isDone = signal(false);
  protected readonly submission = new PasswordSubmission();

  protected async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const confirmation = { token: this.token(), password: this.password() };
    this.isDone.set(await this.submission.run(() => this.account.confirmReset(confirmation)));
  }
}
