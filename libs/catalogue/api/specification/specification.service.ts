import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { CreateSpecification, PublishDraft, SaveDraft } from '@assay/catalogue/contract';
import {
  blankSpecification,
  nextDraft,
  publishVersion,
  saveDraft,
  type CatalogueErrorCode,
} from '@assay/catalogue/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database, OrganisationEntity } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { SpecificationEntity } from './specification.entity';
import { SpecificationVersionEntity } from './specification-version.entity';

@Injectable()
export class Specifications {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  create(me: Member, { code, title }: CreateSpecification): Promise<SpecificationVersionEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { organisationId } = me;
      const organisation = await tx.findOneByOrFail(OrganisationEntity, { id: organisationId });
      const specificationId = randomUUID();
      const inserted: unknown[] = await tx.query(
        `insert into specification (id, organisation_id, code) values ($1, $2, $3)
         on conflict (organisation_id, code) do nothing returning id`,
        [specificationId, organisationId, code],
      );
      if (inserted.length === 0)
        throw refuse<CatalogueErrorCode>('SPECIFICATION_CODE_TAKEN', `The code ${code} is in use.`);
      const content = blankSpecification(title, organisation.name, organisation.countryCode);
      const draft = { version: 1, state: 'draft', revision: 1, content, publishedAt: null } as const;
      const version = await insertVersion(tx, organisationId, specificationId, draft);
      await this.audit.record(tx, me, 'specification.created', specificationId, { code });
      return version;
    });
  }

  /** Editing what is published: a new draft, taken from the newest version. */
  startDraft(me: Member, code: string): Promise<SpecificationVersionEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const specification = await lockSpecification(tx, code);
      const [newest] = await versionsOf(tx, specification.id);
      if (!newest || newest.state === 'draft')
        throw refuse<CatalogueErrorCode>('SPECIFICATION_DRAFT_EXISTS', `Version ${newest?.version ?? 1} is a draft.`);
      const draft = await insertVersion(tx, me.organisationId, specification.id, nextDraft(newest));
      await this.audit.record(tx, me, 'specification.draft-started', specification.id, { version: draft.version });
      return draft;
    });
  }

  save(me: Member, code: string, { revision, content }: SaveDraft): Promise<SpecificationVersionEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const draft = await lockNewest(tx, code);
      const change = saveDraft(draft, content, revision);
      await tx.update(SpecificationVersionEntity, { id: draft.id }, change as object);
      await this.audit.record(tx, me, 'specification.draft-saved', draft.specificationId, { version: draft.version });
      return Object.assign(draft, change);
    });
  }

  /** From now on this version is assessed and awarded by, and never changes; the one before is retired. */
  publish(me: Member, code: string, { revision }: PublishDraft): Promise<SpecificationVersionEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const draft = await lockNewest(tx, code);
      const change = publishVersion(draft, revision, now);
      const { specificationId, version } = draft;
      await tx.update(SpecificationVersionEntity, { specificationId, state: 'published' }, { state: 'retired' });
      await tx.update(SpecificationVersionEntity, { id: draft.id }, change);
      await this.audit.record(tx, me, 'specification.published', specificationId, { version });
      return Object.assign(draft, change);
    });
  }

  /** A version that has been published, also when a newer one has replaced it: forms, attempts and awards keep theirs. */
  async publishedVersion(tx: EntityManager, versionId: string): Promise<SpecificationVersionEntity> {
    const version = await tx.findOneBy(SpecificationVersionEntity, { id: versionId, publishedAt: Not(IsNull()) });
    if (!version) throw refuse('NOT_FOUND');
    return version;
  }

  async currentPublished(tx: EntityManager, specificationId: string): Promise<SpecificationVersionEntity> {
    const version = await tx.findOneBy(SpecificationVersionEntity, { specificationId, state: 'published' });
    if (!version) throw refuse('NOT_FOUND');
    return version;
  }

  async specification(tx: EntityManager, specificationId: string): Promise<SpecificationEntity> {
    const specification = await tx.findOneBy(SpecificationEntity, { id: specificationId });
    if (!specification) throw refuse('NOT_FOUND');
    return specification;
  }
}

export async function findSpecification(tx: EntityManager, code: string): Promise<SpecificationEntity> {
  const specification = await tx.findOneBy(SpecificationEntity, { code });
  if (!specification) throw refuse('NOT_FOUND');
  return specification;
}

/** Newest first. */
export function versionsOf(tx: EntityManager, specificationId: string): Promise<SpecificationVersionEntity[]> {
  return tx.find(SpecificationVersionEntity, { where: { specificationId }, order: { version: 'DESC' } });
}

async function lockSpecification(tx: EntityManager, code: string): Promise<SpecificationEntity> {
  const lock = { mode: 'pessimistic_write' } as const;
  const specification = await tx.findOne(SpecificationEntity, { where: { code }, lock });
  if (!specification) throw refuse('NOT_FOUND');
  return specification;
}

async function lockNewest(tx: EntityManager, code: string): Promise<SpecificationVersionEntity> {
  const specification = await lockSpecification(tx, code);
  const [newest] = await versionsOf(tx, specification.id);
  if (!newest) throw refuse('NOT_FOUND');
  return newest;
}

type NewVersion = Pick<SpecificationVersionEntity, 'version' | 'state' | 'revision' | 'content' | 'publishedAt'>;

async function insertVersion(tx: EntityManager, organisationId: string, specificationId: string, draft: NewVersion) {
  const version = tx.create(SpecificationVersionEntity, {
    id: randomUUID(),
    organisationId,
    specificationId,
    ...draft,
  });
  await tx.insert(SpecificationVersionEntity, version as object);
  return tx.findOneByOrFail(SpecificationVersionEntity, { id: version.id });
}
