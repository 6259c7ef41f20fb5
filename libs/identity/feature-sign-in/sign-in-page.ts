import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { Submission } from '@assay/platform/data';
import { Failure, Field, FieldControl } from '@assay/ui-kit';
import { DemoGuide } from './demo-guide';

type Way = 'account' | 'exam-day';

/** Two ways in: an account, or on the day of an exam a candidate number with the code the invigilator reads out. */
@Component({
  selector: 'assay-sign-in-page',
  imports: [DemoGuide, Failure, Field, FieldControl, RouterLink],
  templateUrl: './sign-in-page.html',
  styleUrl: './narrow-card.css',
})
export class SignInPage {
  private readonly store = inject(SessionStore);
  private readonly router = inject(Router);
  /** Where to go afterwards. */
  readonly next = input<string>();

  protected readonly way = signal<Way>('account');
  protected readonly email = signal('');
  protected readonly password = signal('');
  protected readonly number = signal('');
  protected readonly code = signal('');
  protected readonly submission = new Submission();
  protected readonly isDemo = computed(() => this.store.current().isDemo);

  protected choose(way: Way): void {
    this.way.set(way);
    this.submission.clear();
  }

  /** Demo only: as somebody of the list. */
  protected enter({ email, password }: { email: string; password: string }): Promise<void> {
    this.choose('account');
    this.email.set(email);
    this.password.set(password);
    return this.signIn();
  }

  protected async signIn(event?: Event): Promise<void> {
    event?.preventDefault();
    const went = await this.submission.run(() =>
      this.way() === 'account'
        ? this.store.signIn({ email: this.email(), password: this.password() })
        : this.store.signInAsCandidate({ number: this.number(), code: this.code() }),
    );
    if (went) await this.router.navigateByUrl(this.ownAddress(this.next()) ?? this.store.start());
  }

  /** Only addresses of this site: a link to the sign-in page must not be able to send anyone elsewhere. */
  private ownAddress(next: string | undefined): string | null {
    return next && /^\/(?![/\\])/.test(next) && !next.startsWith('/sign-in') ? next : null;
  }
}
