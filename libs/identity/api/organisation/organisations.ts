import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Audit, Database, OrganisationEntity, systemActor } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { OrganisationProfileEntity } from './organisation-profile.entity';

export interface NewOrganisation {
  /** Part of the identifier that credentials carry; it can never change. */
  readonly slug: string;
  readonly name: string;
  readonly shortName: string;
  /** ISO 3166-1 alpha-2 */
  readonly countryCode: string;
  readonly website?: string;
  /** IANA, as in Europe/Copenhagen */
  readonly timeZone?: string;
}

@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  create({ slug, name, shortName, countryCode, website, timeZone }: NewOrganisation): Promise<OrganisationEntity> {
    const id = randomUUID();
    return this.database.inOrganisation(id, async (tx) => {
      if (await tx.existsBy(OrganisationEntity, { slug })) throw refuse('ORGANISATION_EXISTS', `"${slug}" is taken.`);
      await tx.insert(OrganisationEntity, { id, slug, name, shortName, countryCode, website: website ?? null });
      if (timeZone) await tx.insert(OrganisationProfileEntity, { organisationId: id, timeZone });
      await this.audit.record(tx, systemActor('command line'), 'organisation.created', id);
      return tx.findOneByOrFail(OrganisationEntity, { id });
    });
  }

  bySlug(slug: string): Promise<OrganisationEntity | null> {
    return this.database.acrossOrganisations((tx) => tx.findOneBy(OrganisationEntity, { slug }));
  }

  all(): Promise<OrganisationEntity[]> {
    return this.database.acrossOrganisations((tx) => tx.find(OrganisationEntity, { order: { createdAt: 'ASC' } }));
  }
}
