import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Audit, OrganisationEntity, Settings, systemActor, type AuditActor } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { didDocument, organisationDid } from './did-document';
import { makeKeyPair, signWith } from './ed25519';
import { open, seal } from './sealing';
import { DataKeyEntity, SigningKeyEntity } from './signing-key.entity';
import { moveKey, nextKeyName } from './signing-key-state';

export interface OrganisationSigner {
  /** The DID URL of the key. */
  readonly id: string;
  readonly did: string;
  sign(data: Uint8Array): Promise<Uint8Array>;
}

/** The only place where a secret key is in clear, for as long as a signature takes. An HSM would stand here. */
@Injectable()
export class SigningService {
  constructor(
    private readonly settings: Settings,
    private readonly audit: Audit,
  ) {}

  did({ slug }: Pick<OrganisationEntity, 'slug'>): string {
    return organisationDid(this.settings.publicUrl, slug);
  }

  /** Signs with the active key of the organisation, which is made the first time somebody asks for it. */
  async signer(tx: EntityManager, organisation: OrganisationEntity, now: Date): Promise<OrganisationSigner> {
    const active = await this.activeKey(tx, organisation, now);
    const did = this.did(organisation);
    return {
      did,
      id: `${did}#${active.name}`,
      sign: async (data) => signWith(await this.secretOf(tx, active.id, organisation.id), data),
    };
  }

  /** A new key signs from now on; the old one stays listed, so that what it signed still verifies. */
  async rotate(
    tx: EntityManager,
    actor: AuditActor,
    organisation: OrganisationEntity,
    now: Date,
    reason: string | null = null,
  ): Promise<string> {
    const active = await this.activeKey(tx, organisation, now);
    await tx.update(SigningKeyEntity, active.id, { state: moveKey(active.state, 'retired'), retiredAt: now });
    const next = await this.make(tx, actor, organisation, now);
    await this.audit.record(tx, actor, 'signing-key.rotated', next.id, { from: active.name, to: next.name, reason });
    return next.name;
  }

  /** Takes a key out for good: nothing it signed verifies any more, so those credentials have to be issued again. */
  async declareCompromised(
    tx: EntityManager,
    actor: AuditActor,
    organisation: OrganisationEntity,
    { name, now }: { name: string; now: Date },
  ): Promise<void> {
    const key = await tx.findOneBy(SigningKeyEntity, { organisationId: organisation.id, name });
    if (!key) throw refuse('NOT_FOUND');
    await tx.update(SigningKeyEntity, key.id, { state: moveKey(key.state, 'compromised'), compromisedAt: now });
    await this.audit.record(tx, actor, 'signing-key.compromised', key.id, { name });
  }

  async didDocument(tx: EntityManager, organisation: OrganisationEntity) {
    const keys = await tx.find(SigningKeyEntity, {
      where: { organisationId: organisation.id },
      order: { createdAt: 'ASC' },
    });
    return didDocument(this.did(organisation), organisation.website, keys);
  }

  private async activeKey(tx: EntityManager, organisation: OrganisationEntity, now: Date): Promise<SigningKeyEntity> {
    const where = { organisationId: organisation.id, state: 'active' as const };
    const known = await tx.findOneBy(SigningKeyEntity, where);
    if (known) return known;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`signing-key ${organisation.id}`]);
    const made = await tx.findOneBy(SigningKeyEntity, where); // somebody else may have been first
    return made ?? this.make(tx, systemActor('signing'), organisation, now);
  }

  private async make(tx: EntityManager, actor: AuditActor, { id: organisationId }: OrganisationEntity, now: Date) {
    const taken = await tx.find(SigningKeyEntity, { where: { organisationId }, select: { name: true } });
    const name = nextKeyName(
      taken.map((key) => key.name),
      now,
    );
    const { publicKeyMultibase, secret } = makeKeyPair();
    const id = randomUUID();
    const dataKey = await this.dataKey(tx, organisationId, now);
    const sealedSecret = seal(dataKey, secret, `${organisationId}/${id}`);
    const state = moveKey('pending', 'active');
    await tx.insert(SigningKeyEntity, {
      id,
      organisationId,
      name,
      state,
      publicKeyMultibase,
      sealedSecret,
      createdAt: now,
    });
    await this.audit.record(tx, actor, 'signing-key.made', id, { name });
    return tx.findOneByOrFail(SigningKeyEntity, { id });
  }

  private async secretOf(tx: EntityManager, id: string, organisationId: string): Promise<Buffer> {
    const { sealedSecret } = await tx.findOneOrFail(SigningKeyEntity, {
      where: { id, organisationId },
      select: { id: true, sealedSecret: true },
    });
    const dataKey = await this.openDataKey(tx, organisationId);
    if (!dataKey) throw new Error(`The data key of organisation ${organisationId} is gone.`);
    return open(dataKey, sealedSecret, `${organisationId}/${id}`);
  }

  private async dataKey(tx: EntityManager, organisationId: string, now: Date): Promise<Buffer> {
    const known = await this.openDataKey(tx, organisationId);
    if (known) return known;
    const key = randomBytes(32);
    const sealedKey = seal(this.settings.masterKey, key, organisationId);
    await tx.insert(DataKeyEntity, { organisationId, sealedKey, createdAt: now });
    return key;
  }

  private async openDataKey(tx: EntityManager, organisationId: string): Promise<Buffer | null> {
    const row = await tx.findOne(DataKeyEntity, {
      where: { organisationId },
      select: { organisationId: true, sealedKey: true },
    });
    return row && open(this.settings.masterKey, row.sealedKey, organisationId);
  }
}
