import { Injectable } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import type { OrganisationLook } from '@assay/identity/contract';
import { brandColours, type PictureType } from '@assay/identity/domain';
import { Database, OrganisationEntity } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { OrganisationProfileEntity } from './organisation-profile.entity';

export interface Logo {
  readonly bytes: Buffer;
  readonly type: PictureType;
  readonly sha256: string;
}
export const USUAL_ZONE = 'Etc/UTC';

/** What anyone may see of an organisation: its name, its picture, its colours. For pages, mails and documents. */
@Injectable()
export class Looks {
  constructor(private readonly database: Database) {}

  bySlug(slug: string): Promise<OrganisationLook> {
    return this.database.acrossOrganisations(async (tx) => {
      const organisation = await tx.findOneBy(OrganisationEntity, { slug });
      if (!organisation) throw refuse('NOT_FOUND');
      return this.one(tx, organisation);
    });
  }

  /** In the order of the organisations given, with the zone that is no business of strangers. */
  async of(tx: EntityManager, organisations: readonly OrganisationEntity[]) {
    const ids = organisations.map(({ id }) => id);
    const profiles = await tx.findBy(OrganisationProfileEntity, { organisationId: In(ids) });
    return organisations.map(({ id, slug, name }) => {
      const profile = profiles.find(({ organisationId }) => organisationId === id);
      return {
        ...{ slug, name },
        logo: profile?.logoSha256 ? `/api/organisations/${slug}/logo?v=${profile.logoSha256.slice(0, 12)}` : null,
        brand: profile?.colour ? brandColours(profile.colour) : null,
        timeZone: profile?.timeZone ?? USUAL_ZONE,
        colour: profile?.colour ?? null,
      };
    });
  }

  async one(tx: EntityManager, organisation: OrganisationEntity): Promise<OrganisationLook> {
    const [look] = await this.of(tx, [organisation]);
    const { slug, name, logo, brand } = look as NonNullable<typeof look>;
    return { slug, name, logo, brand };
  }

  /** The picture itself, for a page or a certificate; null where the organisation has none. */
  async logo(tx: EntityManager, organisationId: string): Promise<Logo | null> {
    const profile = await tx.findOne(OrganisationProfileEntity, {
      where: { organisationId, logo: Not(IsNull()) },
      select: { organisationId: true, logo: true, logoType: true, logoSha256: true },
    });
    if (!profile?.logo || !profile.logoType || !profile.logoSha256) return null;
    return { bytes: profile.logo, type: profile.logoType, sha256: profile.logoSha256 };
  }

  logoBySlug(slug: string): Promise<Logo> {
    return this.database.acrossOrganisations(async (tx) => {
      const organisation = await tx.findOneBy(OrganisationEntity, { slug });
      const logo = organisation && (await this.logo(tx, organisation.id));
      if (!logo) throw refuse('NOT_FOUND');
      return logo;
    });
  }
}
