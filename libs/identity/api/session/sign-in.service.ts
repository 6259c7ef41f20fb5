import { Inject, Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { signInPause } from '@assay/identity/domain';
import type { CandidateSignIn, ConfirmReset, RequestReset, SignIn } from '@assay/identity/contract';
import { Database, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { OneTimeLinks } from '../link/one-time-links';
import { Mails } from '../mail/mails';
import { People } from '../person/people';
import { PersonAudit } from '../person/person-audit';
import { PersonEntity } from '../person/person.entity';
import { ExamDayCodes } from './exam-day-codes';
import { Sessions } from './sessions';
import { SignInFailureEntity } from './sign-in-failure.entity';

const FORGOTTEN_AFTER_MS = 3_600_000;
/** One mail is enough: asking again and again must not fill somebody's mailbox. */
const RESET_PAUSE_S = 120;

@Injectable()
export class SignInService {
  constructor(
    private readonly database: Database,
    private readonly people: People,
    private readonly sessions: Sessions,
    private readonly links: OneTimeLinks,
    private readonly mails: Mails,
    private readonly settings: Settings,
    private readonly audit: PersonAudit,
    @Optional() @Inject(ExamDayCodes) private readonly examDayCodes: ExamDayCodes | null,
  ) {}

  /** @returns the token for the cookie */
  async signIn({ email, password }: SignIn): Promise<string> {
    const account = `person:${email}`;
    return this.countingTries(account, 'SIGN_IN_REFUSED', () =>
      this.database.acrossOrganisations(async (tx) => {
        const person = await this.people.withPassword(tx, email, password);
        if (!person) return null;
        await this.audit.record(tx, person.id, 'session.started');
        await tx.delete(SignInFailureEntity, { account });
        return this.sessions.start(tx, { personId: person.id, name: person.name });
      }),
    );
  }

  /** @returns the token for the cookie */
  async signInCandidate({ number, code }: CandidateSignIn): Promise<string> {
    const account = `candidate:${number.toUpperCase()}`;
    return this.countingTries(account, 'CANDIDATE_SIGN_IN_REFUSED', async () => {
      // Before the transaction: a hall that signs in at once must not hold all connections and wait for more of them.
      const seat = await this.examDayCodes?.seatOf(number, code);
      if (!seat) return null;
      const { candidateName: name, ...place } = seat;
      return this.database.acrossOrganisations(async (tx) => {
        await this.audit.in(tx, place.organisationId, place.candidateId, 'session.started-by-code');
        await tx.delete(SignInFailureEntity, { account });
        return this.sessions.start(tx, { ...place, name });
      });
    });
  }

  /** Says nothing about whether there is such an account. */
  async requestReset({ email }: RequestReset) {
    await this.database.acrossOrganisations(async (tx) => {
      const person = await tx.findOneBy(PersonEntity, { email });
      if (!person || (await this.links.isFresh(tx, 'password-reset', person.id, RESET_PAUSE_S))) return;
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
      await this.audit.record(tx, person.id, 'password.changed');
      await tx.delete(SignInFailureEntity, { account: `person:${person.email}` });
    });
  }

  /** A try counts before it is made, under a lock: many at once are as many as one after the other. */
  private async countingTries(
    account: string,
    refusal: 'SIGN_IN_REFUSED' | 'CANDIDATE_SIGN_IN_REFUSED',
    work: () => Promise<string | null>,
  ): Promise<string> {
    const seconds = await this.database.acrossOrganisations((tx, now) => countTry(tx, account, now));
    if (seconds) throw refuse('SIGN_IN_PAUSED', `Try again in ${seconds} seconds.`, { seconds });
    const token = await work();
    if (!token) throw refuse(refusal);
    return token;
  }
}

/** @returns the seconds that this account has still to wait; 0 when the try is counted and may be made */
async function countTry(tx: EntityManager, account: string, now: Date): Promise<number> {
  await tx.query(
    `insert into sign_in_failure (account, count, last_at) values ($1, 0, now()) on conflict (account) do nothing`,
    [account],
  );
  const known = await tx.findOneOrFail(SignInFailureEntity, {
    where: { account },
    lock: { mode: 'pessimistic_write' },
  });
  const isOld = now.getTime() - known.lastAt.getTime() > FORGOTTEN_AFTER_MS;
  const count = isOld ? 0 : known.count;
  const seconds = signInPause({ count, lastAt: known.lastAt }, now);
  if (seconds === 0) await tx.update(SignInFailureEntity, { account }, { count: count + 1, lastAt: now });
  return seconds;
}
