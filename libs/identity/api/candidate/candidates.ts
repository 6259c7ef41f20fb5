import { Injectable } from '@nestjs/common';
import { randomInt, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { refuse } from '@assay/platform/domain';
import { Invitations } from '../member/invitation.service';
import { People } from '../person/people';
import { CandidateEntity } from './candidate.entity';

export interface NewCandidate {
  /** The organisation's own number; made here where it has none. */
  readonly number?: string;
  readonly name: string;
  readonly email?: string;
}

@Injectable()
export class Candidates {
  constructor(
    private readonly people: People,
    private readonly invitations: Invitations,
  ) {}

  /**
   * The candidate with this number, or else with this address; entered anew where there is neither. With an address
   * they get an account of their own, for results and credentials, and a mail that says so.
   * @throws CANDIDATE_NUMBER_TAKEN when number and address belong to two different candidates
   */
  async findOrCreate(tx: EntityManager, organisationId: string, candidate: NewCandidate): Promise<CandidateEntity> {
    const email = candidate.email?.trim().toLowerCase() || null;
    const number = candidate.number?.trim() || null;
    const known = await this.find(tx, organisationId, number, email);
    if (known) return known;
    const person = email ? await this.people.findOrCreate(tx, email, candidate.name) : null;
    const created = {
      id: randomUUID(),
      organisationId,
      personId: person?.id ?? null,
      number: number ?? (await freeNumber(tx, organisationId)),
      name: candidate.name.trim(),
      email,
    };
    await tx.insert(CandidateEntity, created);
    if (person && !(await this.people.hasPassword(tx, person.id))) {
      await this.invitations.invite(tx, person, organisationId, 'candidate-account');
    }
    return tx.findOneByOrFail(CandidateEntity, { id: created.id });
  }

  private async find(tx: EntityManager, organisationId: string, number: string | null, email: string | null) {
    const byNumber = number ? await tx.findOneBy(CandidateEntity, { organisationId, number }) : null;
    const byEmail = email ? await tx.findOneBy(CandidateEntity, { organisationId, email }) : null;
    if (byNumber && email && byNumber.email !== email) {
      throw refuse(
        'CANDIDATE_NUMBER_TAKEN',
        `The number ${number} belongs to a candidate with another e-mail address.`,
      );
    }
    if (byEmail && number && byEmail.number !== number) {
      throw refuse('CANDIDATE_NUMBER_TAKEN', `${email} is entered with the number ${byEmail.number}.`);
    }
    return byNumber ?? byEmail;
  }
}

/** Letters that cannot be taken for one another, read aloud or from paper. */
const LETTERS = 'ACDEFHJKLMNPRTUVWXY';

async function freeNumber(tx: EntityManager, organisationId: string): Promise<string> {
  for (;;) {
    const letter = () => LETTERS[randomInt(LETTERS.length)];
    const number = `${randomInt(1000, 10_000)}-${letter()}${letter()}`;
    if (!(await tx.existsBy(CandidateEntity, { organisationId, number }))) return number;
  }
}
