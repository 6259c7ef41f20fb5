import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Awards } from '@assay/awarding/api';
import { Looks, type SignedIn } from '@assay/identity/api';
import { Database, OrganisationEntity, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { CredentialEntity } from '../issue/credential.entity';
import { certificatePdf } from '../document/certificate-pdf';
import { credentialPage } from './credential-page';

/** For whoever has the link. A link that was never given out and one that was withdrawn read exactly the same. */
@Injectable()
export class PublicCredentials {
  constructor(
    private readonly database: Database,
    private readonly awards: Awards,
    private readonly settings: Settings,
    private readonly looks: Looks,
  ) {}

  async bySlug(slug: string, who: SignedIn | null) {
    const credential = await this.find(slug);
    const isHolder = Boolean(who?.candidate?.seats.some((seat) => seat.candidateId === credential.candidateId));
    return this.database.inOrganisation(credential.organisationId, (tx) => this.page(tx, credential, isHolder));
  }

  async fileBySlug(slug: string): Promise<CredentialEntity> {
    return this.find(slug);
  }

  async certificateBySlug(slug: string) {
    const credential = await this.find(slug);
    return this.database.inOrganisation(credential.organisationId, (tx) => this.certificate(tx, credential));
  }

  async certificate(tx: EntityManager, credential: CredentialEntity) {
    const page = await this.page(tx, credential, false);
    const verifyPage = `${this.settings.publicUrl}/verify`;
    const logo = await this.looks.logo(tx, credential.organisationId);
    const bytes = await certificatePdf(page, credential.json, { verifyPage, logo: logo?.bytes ?? null });
    return { name: `certificate-${page.number}.pdf`, bytes };
  }

  async page(tx: EntityManager, credential: CredentialEntity, isHolder: boolean) {
    const award = await this.awards.confirmed(tx, credential.awardId);
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: credential.organisationId });
    const look = await this.looks.one(tx, organisation);
    return credentialPage({ credential, award, organisation, publicUrl: this.settings.publicUrl, isHolder, look });
  }

  private async find(slug: string): Promise<CredentialEntity> {
    const found = await this.database.knowing('credential_slug', slug, (tx) =>
      tx.findOneBy(CredentialEntity, { slug }),
    );
    if (!found) throw refuse('NOT_FOUND');
    return found;
  }
}
