import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AccountClient } from '@assay/identity/data';
import { Submission } from '@assay/platform/data';
import { Failure, Field, FieldControl } from '@assay/ui-kit';

@Component({
  selector: 'assay-request-reset-page',
  imports: [Failure, Field, FieldControl, RouterLink],
  template: `
    <h1>Choose a new password</h1>
    <div class="card raised">
      @if (isSent()) {
        <div class="note good" role="status">
          <i class="i i-check"></i>
          <span>If there is an account for {{ email() }}, a link is on its way. It works for two hours.</span>
        </div>
      } @else {
        <form (submit)="request($event)" novalidate>
          <assay-field label="E-mail" [error]="submission.fieldError('email')">
            <input
              class="input"
              type="email"
              autocomplete="username"
              assayControl
              [value]="email()"
              (input)="email.set($any($event.target).value)"
            />
          </assay-field>
          @if (submission.general(); as problem) {
            <assay-failure [error]="problem" [canRetry]="false" />
          }
          <button class="btn primary" [disabled]="submission.isBusy()">Send a link</button>
        </form>
      }
    </div>
    <p class="small second under"><a routerLink="/sign-in">Back to sign-in</a></p>
  `,
  styleUrl: './narrow-card.css',
})
export class RequestResetPage {
  private readonly account = inject(AccountClient);
  protected readonly email = signal('');
  protected readonly isSent = signal(false);
  protected readonly submission = new Submission();

  protected async request(event: Event): Promise<void> {
    event.preventDefault();
    this.isSent.set(await this.submission.run(() => this.account.requestReset(this.email())));
  }
}
