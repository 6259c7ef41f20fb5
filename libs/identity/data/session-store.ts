import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import type { CandidateSignIn, Session, SignIn } from '@assay/identity/contract';
import type { MemberPermission } from '@assay/identity/domain';
import { firstValueFrom } from 'rxjs';

const nobody: Session = {
  isSignedIn: false,
  name: null,
  email: null,
  organisation: null,
  organisations: [],
  permissions: [],
  isCandidate: false,
  examsOf: null,
  isExamDay: false,
  isDemo: false,
};

/** Who is signed in on this device, and what the screens may offer them. The server decides again on every request. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly session = signal<Session | null>(null);
  private loading: Promise<Session> | null = null;

  readonly current = computed(() => this.session() ?? nobody);
  readonly isMember = computed(() => this.current().organisation !== null);
  /** Where this person's work begins. */
  readonly start = computed(() => {
    const { isSignedIn, isCandidate } = this.current();
    if (!isSignedIn) return '/sign-in';
    return isCandidate && !this.isMember() ? '/home' : '/org';
  });

  may(permission: MemberPermission): boolean {
    return this.current().permissions.includes(permission);
  }

  /** The session, asked for once. */
  known(): Promise<Session> {
    const session = this.session();
    if (session) return Promise.resolve(session);
    this.loading ??= this.refresh().finally(() => (this.loading = null));
    return this.loading;
  }

  async refresh(): Promise<Session> {
    return this.take(await firstValueFrom(this.http.get<Session>('/api/session')));
  }

  async signIn(credentials: SignIn): Promise<Session> {
    return this.take(await firstValueFrom(this.http.post<Session>('/api/session', credentials)));
  }

  async signInAsCandidate(credentials: CandidateSignIn): Promise<Session> {
    return this.take(await firstValueFrom(this.http.post<Session>('/api/session/candidate', credentials)));
  }

  async switchOrganisation(organisationId: string): Promise<Session> {
    return this.take(await firstValueFrom(this.http.post<Session>('/api/session/organisation', { organisationId })));
  }

  async signOut(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/session'));
    this.take(nobody);
  }

  /** The server said that the session is over. */
  end(): void {
    this.take(nobody);
  }

  private take(session: Session): Session {
    this.session.set(session);
    return session;
  }
}
