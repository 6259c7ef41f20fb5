import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { ChangedOrganisation, OrganisationSettings } from '@assay/identity/contract';
import { judgeBrand, MAX_LOGO_BYTES, pictureType } from '@assay/identity/domain';
import { Audit, Database, OrganisationEntity } from '@assay/platform/api';
import { refuse, stripMetadata } from '@assay/platform/domain';
import type { Member } from '../session/actor';
import { Looks } from './looks';
import { OrganisationProfileEntity } from './organisation-profile.entity';
import { pngProblem } from './whole-png';

/** What an administrator says about the organisation. Each change is in the audit trail with who made it. */
@Injectable()
export class OrganisationSettingsService {
  constructor(
    private readonly database: Database,
    private readonly looks: Looks,
    private readonly audit: Audit,
  ) {}

  read(me: Member): Promise<OrganisationSettings> {
    return this.database.inOrganisation(me.organisationId, (tx) => this.settings(tx, me.organisationId));
  }

  change(me: Member, { timeZone, website, ...facts }: ChangedOrganisation): Promise<OrganisationSettings> {
    return this.changing(me, 'organisation.changed', { timeZone, website, ...facts }, async (tx, id) => {
      await tx.update(OrganisationEntity, { id }, { ...facts, website: website || null });
      await tx.update(OrganisationProfileEntity, { organisationId: id }, { timeZone });
    });
  }

  /** The rules of contrast are asked here again: what a browser found is a courtesy. */
  changeBrand(me: Member, colour: string | null): Promise<OrganisationSettings> {
    const finding = colour === null ? null : judgeBrand(colour);
    if (finding && finding.reasons.length > 0)
      throw refuse('BRAND_REFUSED', finding.reasons.join(' '), { field: 'colour', proposal: finding.proposal });
    return this.changing(me, 'organisation.colour-changed', { colour }, async (tx, organisationId) => {
      await tx.update(OrganisationProfileEntity, { organisationId }, { colour: colour?.toLowerCase() ?? null });
    });
  }

  changeLogo(me: Member, data: string): Promise<OrganisationSettings> {
    const sent = Buffer.from(data, 'base64');
    if (sent.length > MAX_LOGO_BYTES) throw refuse('LOGO_REFUSED', 'It is larger than 1 MB.', { field: 'data' });
    const logoType = pictureType(sent);
    if (!logoType) throw refuse('LOGO_REFUSED', 'It is not a PNG, JPEG or WebP file.', { field: 'data' });
    const damage = logoType === 'image/png' ? pngProblem(sent) : null;
    if (damage) throw refuse('LOGO_REFUSED', damage, { field: 'data' });
    // Anybody may load it: nothing of where and with what it was made.
    const stripped = stripMetadata(sent);
    if (stripped === 'damaged') throw refuse('LOGO_REFUSED', 'The file is damaged.', { field: 'data' });
    if (stripped === 'turned') throw refuse('LOGO_REFUSED', 'Save it the right way up.', { field: 'data' });
    const logo = Buffer.from(stripped);
    const logoSha256 = createHash('sha256').update(logo).digest('hex');
    return this.changing(me, 'organisation.logo-changed', { logoType, logoSha256 }, async (tx, organisationId) => {
      await tx.update(OrganisationProfileEntity, { organisationId }, { logo, logoType, logoSha256 });
    });
  }

  removeLogo(me: Member): Promise<OrganisationSettings> {
    const none = { logo: null, logoType: null, logoSha256: null };
    return this.changing(me, 'organisation.logo-removed', {}, async (tx, organisationId) => {
      await tx.update(OrganisationProfileEntity, { organisationId }, none);
    });
  }

  private changing(
    me: Member,
    action: string,
    detail: object,
    change: (tx: EntityManager, organisationId: string) => Promise<void>,
  ): Promise<OrganisationSettings> {
    const { organisationId } = me;
    return this.database.inOrganisation(organisationId, async (tx) => {
      await tx.query('insert into organisation_profile (organisation_id) values ($1) on conflict do nothing', [
        organisationId,
      ]);
      await change(tx, organisationId);
      await this.audit.record(tx, me, action, organisationId, detail);
      return this.settings(tx, organisationId);
    });
  }

  private async settings(tx: EntityManager, organisationId: string): Promise<OrganisationSettings> {
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const [look] = await this.looks.of(tx, [organisation]);
    const { id, shortName, website, countryCode } = organisation;
    return { ...(look as NonNullable<typeof look>), ...{ id, shortName, website, countryCode } };
  }
}
