import { Body, Controller, Get, Injectable, Post, SerializeOptions } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { RotateKey, SigningKeys } from '@assay/identity/contract';
import { Database, OrganisationEntity, Settings } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import type { Member } from '../session/actor';
import { Allow, Me } from '../session/allow';
import { SigningKeyEntity } from './signing-key.entity';
import { SigningService } from './signing.service';

/** The keys as their administrator sees them. Nothing of the secret half is ever selected here. */
@Injectable()
export class KeySettings {
  constructor(
    private readonly database: Database,
    private readonly signing: SigningService,
    private readonly settings: Settings,
  ) {}

  list(me: Member) {
    return this.database.inOrganisation(me.organisationId, (tx) => this.keys(tx, me.organisationId));
  }

  rotate(me: Member, { current, reason }: RotateKey) {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: me.organisationId });
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`signing-key ${organisation.id}`]);
      const active = await tx.findOneBy(SigningKeyEntity, { organisationId: organisation.id, state: 'active' });
      if ((active?.name ?? null) !== current) throw refuse('KEY_CHANGED_MEANWHILE');
      if (active) await this.signing.rotate(tx, me, organisation, now, reason);
      else await this.signing.signer(tx, organisation, now); // the first one
      return this.keys(tx, organisation.id);
    });
  }

  private async keys(tx: EntityManager, organisationId: string) {
    const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
    const keys = await tx.find(SigningKeyEntity, { where: { organisationId }, order: { createdAt: 'DESC' } });
    return {
      did: this.signing.did(organisation),
      document: `${this.settings.publicUrl}/orgs/${organisation.slug}/did.json`,
      keys: keys.map((key) => ({ ...key, fingerprint: fingerprint(key.publicKeyMultibase) })),
    };
  }
}

/** Short enough to read to each other on the telephone: the first 16 bytes of the hash of the public key. */
function fingerprint(publicKeyMultibase: string): string {
  const hex = createHash('sha256').update(publicKeyMultibase).digest('hex').slice(0, 32);
  return (hex.match(/.{4}/g) ?? []).join(' ');
}

@Controller('organisation/keys')
export class KeySettingsController {
  constructor(private readonly keys: KeySettings) {}

  @Get()
  @Allow('organisation:manage')
  @SerializeOptions({ schema: SigningKeys })
  list(@Me() me: Member) {
    return this.keys.list(me);
  }

  @Post('rotation')
  @Allow('organisation:manage')
  @SerializeOptions({ schema: SigningKeys })
  rotate(@Body({ schema: RotateKey }) body: RotateKey, @Me() me: Member) {
    return this.keys.rotate(me, body);
  }
}
