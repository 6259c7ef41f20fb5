import { Inject, Injectable, Optional } from '@nestjs/common';
import { signInPause } from '@assay/identity/domain';
import type { CandidateSignIn, ConfirmReset, RequestReset, SignIn } from '@assay/identity/contract';
import { Database, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { OneTimeLinks } from '../link/one-time-links';
import { Mails } from '../mail/mails';
import { People } from '../person/people';
import { PersonEntity } from '../person/person.entity';
import { ExamDayCodes } from './exam-day-codes';
import { Sessions } from './sessions';
import { SignInFailureEntity } from './sign-in-failure.entity';

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    private readonly mails: Mails,
    private readonly settings: Settings,
    @Optional() @Inject(ExamDayCodes) private readonly examDayCodes: ExamDayCodes | null,
  ) {}

  /** @returns the token for the cookie */
  async signIn({ email, password }: SignIn): Promise<string> {
    const account = `person:${email}`;
    await this.checkPause(account);
    return this.countingFailures(account, 'SIGN_IN_REFUSED', () =>
      this.database.acrossOrganisations(async (tx) => {
        const person = await this.people.withPassword(tx, email, password);
        return person && this.sessions.start(tx, { personId: person.id, name: person.name });
      }),
    );
  }

  /** @returns the token for the cookie */
  async signInCandidate({ number, code }: CandidateSignIn): Promise<string> {
    const account = `candidate:${number.toUpperCase()}`;
    await this.checkPause(account);
    return this.countingFailures(account, 'CANDIDATE_SIGN_IN_REFUSED', async () => {
      const seat = await this.examDayCodes?.seatOf(number, code);
      if (!seat) return null;
      const { candidateName: name, ...place } = seat;
      return this.database.acrossOrganisations((tx) => this.sessions.start(tx, { ...place, name }));
    });
  }

  /** Says nothing about whether there is such an account. */
  async requestReset({ email }: RequestReset) {
    await this.database.acrossOrganisations(async (tx) => {
      const person = await tx.findOneBy(PersonEntity, { email });
      if (!person) return;
      const token = await this.links.create(tx, 'password-reset', person.id, null);
      await this.mails.send(tx, {
        to: email,
        subject: 'Choose a new password',
        text:
          `Hello ${person.name},\n\nyou, or somebody who knows your address, asked for a new password. ` +
          `Choose one within two hours:\n\n${this.settings.publicUrl}/reset-password/${token}\n\n` +
          'If it was not you, you need not do anything. Your password stays as it is.\n',
      });
    });
  }

  async confirmReset({ token, password }: ConfirmReset) {
    await this.database.acrossOrganisations(async (tx, now) => {
      const link = await this.links.use(tx, 'password-reset', token, now);
      const person = await tx.findOneByOrFail(PersonEntity, { id: link.personId });
      await this.people.setPassword(tx, person, password);
      await tx.delete(SignInFailureEntity, { account: `person:${person.email}` });
    });
  }

  private async checkPause(account: string) {
    const seconds = await this.database.acrossOrganisations(async (tx, now) =>
      signInPause(await tx.findOneBy(SignInFailureEntity, { account }), now),
    );
    if (seconds) throw refuse('SIGN_IN_PAUSED', `Try again in ${seconds} seconds.`, { seconds });
  }

  private async countingFailures(
    account: string,
    refusal: 'SIGN_IN_REFUSED' | 'CANDIDATE_SIGN_IN_REFUSED',
    work: () => Promise<string | null>,
  ): Promise<string> {
    const token = await work();
    await this.database.acrossOrganisations((tx) =>
      token
        ? tx.query('delete from sign_in_failure where account = $1', [account])
        : tx.query(
            `insert into sign_in_failure as known (account, count, last_at) values ($1, 1, now())
             on conflict (account) do update set last_at = now(),
               count = case when known.last_at < now() - interval '1 hour' then 1 else known.count + 1 end`,
            [account],
          ),
    );
    if (!token) throw refuse(refusal);
    return token;
  }
}
