import { DatePipe } from '@angular/common';
import { Component, inject } from '@angular/core';
import { AccountClient } from '@assay/identity/data';
import { Failure, Loading } from '@assay/ui-kit';

interface Part {
  readonly text: string;
  readonly isLink: boolean;
}

/** A demo sends no mail; what it would have sent is read here. */
@Component({
  selector: 'assay-demo-mail-page',
  imports: [DatePipe, Failure, Loading],
  template: `
    <h1>Mail of this demo</h1>
    <p class="second">A demo sends no mail. What it would have sent is here, newest first.</p>
    @if (mails.error(); as error) {
      <assay-failure [error]="error" (retry)="mails.reload()" />
    } @else if (mails.hasValue()) {
      @for (mail of mails.value().mails; track mail.id) {
        <article class="card">
          <div class="card-head">
            <h2>{{ mail.subject }}</h2>
            <span class="tiny muted num">{{ mail.createdAt | date: 'd MMMM y, HH:mm' }}</span>
          </div>
          <p class="small second">To {{ mail.to }}</p>
          <p class="text">
            @for (part of parts(mail.text); track $index) {
              @if (part.isLink) {
                <a [href]="part.text">{{ part.text }}</a>
              } @else {
                {{ part.text }}
              }
            }
          </p>
        </article>
      } @empty {
        <div class="card empty"><b>No mail yet</b>Invitations and links to choose a new password appear here.</div>
      }
    } @else {
      <assay-loading what="the mails" />
    }
  `,
  styles: `
    .card {
      margin-top: 16px;
      max-width: 760px;
    }
    h2 {
      font-size: var(--t-lg);
    }
    .text {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class DemoMailPage {
  protected readonly mails = inject(AccountClient).demoMails();

  protected parts(text: string): Part[] {
    return text.split(/(https?:\/\/\S+)/).map((part, index) => ({ text: part, isLink: index % 2 === 1 }));
  }
}
