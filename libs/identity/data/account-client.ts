import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type { AcceptInvitation, ConfirmReset, DemoMail, Invitation } from '@assay/identity/contract';
import { firstValueFrom } from 'rxjs';

/** The ways into an account: invitation, reset, and the mails of a demo. */
@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly http = inject(HttpClient);

  invitation(token: Signal<string>) {
    return httpResource<Invitation>(() => `/api/invitations/${encodeURIComponent(token())}`);
  }

  async accept(token: string, acceptance: AcceptInvitation): Promise<void> {
    await firstValueFrom(this.http.post(`/api/invitations/${encodeURIComponent(token)}`, acceptance));
  }

  async requestReset(email: string): Promise<void> {
    await firstValueFrom(this.http.post('/api/password-resets', { email }));
  }

  async confirmReset(confirmation: ConfirmReset): Promise<void> {
    await firstValueFrom(this.http.post('/api/password-resets/confirm', confirmation));
  }

  demoMails() {
    return httpResource<{ mails: DemoMail[] }>(() => '/api/demo/mail');
  }
}
