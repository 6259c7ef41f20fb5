import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { summarise, type CheckedCredential } from '@assay/credentials/domain';
import type { Candidate, Seat } from '@assay/identity/api';
import { Audit, Database, OrganisationEntity } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { CredentialEntity } from '../issue/credential.entity';
import { newSlug } from '../issue/issuing.service';
import { hallmarksOf } from '../public/credential-page';
import { PublicCredentials } from '../public/public-credentials.service';

/** What a person holds, in every organisation that awarded something to them. */
@Injectable()
export class Wallets {
  constructor(
    private readonly database: Database,
    private readonly pages: PublicCredentials,
    private readonly audit: Audit,
  ) {}

  async list({ seats }: Candidate) {
    const held = await Promise.all(
      seats.map((seat) => this.database.inOrganisation(seat.organisationId, (tx) => cards(tx, seat))),
    );
    return { credentials: held.flat().toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime()) };
  }

  one(candidate: Candidate, id: string) {
    return this.withOwn(candidate, id, (tx, credential) => this.pages.page(tx, credential, true));
  }

  file(candidate: Candidate, id: string): Promise<CredentialEntity> {
    return this.withOwn(candidate, id, async (_, credential) => credential);
  }

  certificate(candidate: Candidate, id: string) {
    return this.withOwn(candidate, id, (tx, credential) => this.pages.certificate(tx, credential));
  }

  /** A new link; who has the old one sees nothing any more. */
  renewLink(candidate: Candidate, id: string) {
    return this.changeLink(candidate, id, newSlug());
  }

  withdrawLink(candidate: Candidate, id: string) {
    return this.changeLink(candidate, id, null);
  }

  private changeLink(candidate: Candidate, id: string, slug: string | null) {
    return this.withOwn(candidate, id, async (tx, credential) => {
      await tx.update(CredentialEntity, id, { slug });
      await this.audit.record(tx, candidate, slug ? 'credential.shared' : 'credential.unshared', id);
      return this.pages.page(tx, { ...credential, slug }, true);
    });
  }

  private async withOwn<T>(
    { seats }: Candidate,
    id: string,
    work: (tx: EntityManager, credential: CredentialEntity) => Promise<T>,
  ): Promise<T> {
    for (const { organisationId, candidateId } of seats) {
      const done = await this.database.inOrganisation(organisationId, async (tx) => {
        const credential = await tx.findOneBy(CredentialEntity, { id, candidateId });
        return credential && { value: await work(tx, credential) };
      });
      if (done) return done.value;
    }
    throw refuse('NOT_FOUND');
  }
}

async function cards(tx: EntityManager, { organisationId, candidateId }: Seat) {
  const held = await tx.findBy(CredentialEntity, { candidateId });
  if (held.length === 0) return [];
  const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
  return held.map(({ id, json, slug, state, issuedAt, revokedAt }) => {
    const said = summarise(JSON.parse(json) as CheckedCredential);
    return {
      ...{ id, state, issuedAt, revokedAt, title: said.title, workload: said.workload },
      validUntil: said.validUntil,
      organisation: organisation.name,
      hallmarks: hallmarksOf(said.hallmarks, organisation),
      isShared: slug !== null,
    };
  });
}
