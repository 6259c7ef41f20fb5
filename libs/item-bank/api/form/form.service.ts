import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Specifications } from '@assay/catalogue/api';
import { componentOf } from '@assay/catalogue/domain';
import type { CreateForm, PublishForm, SaveForm } from '@assay/item-bank/contract';
import { publishForm, saveForm } from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { formItems } from './form-items';
import { FormEntity } from './form.entity';

/** A form that can be sat: it has a time limit and never changes. */
export type PublishedForm = FormEntity & { durationMinutes: number; publishedAt: Date };

@Injectable()
export class Forms {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly specifications: Specifications,
  ) {}

  create(me: Member, { specificationVersionId, componentId, title }: CreateForm): Promise<FormEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const version = await this.specifications.publishedVersion(tx, specificationVersionId);
      const component = componentOf(version.content, componentId);
      if (!component) throw refuse('NOT_FOUND');
      const content = { sections: [{ id: 's1', title: component.title, items: [] }] };
      const form = { specificationVersionId, componentId, title, durationMinutes: null, content };
      return this.insert(tx, me, form, 'form.created');
    });
  }

  save(me: Member, id: string, { revision, ...draft }: SaveForm): Promise<FormEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const form = await lock(tx, id);
      const change = saveForm(form, draft, revision, await formItems(tx, [draft.content]));
      await tx.update(FormEntity, { id }, change);
      await this.audit.record(tx, me, 'form.saved', id);
      return Object.assign(form, change);
    });
  }

  /** Freezes the form: from now on it can be sat, and what is sat is exactly this. */
  publish(me: Member, id: string, { revision }: PublishForm): Promise<FormEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const form = await lock(tx, id);
      const { content: specification } = await this.specifications.publishedVersion(tx, form.specificationVersionId);
      const change = publishForm(form, revision, specification, await formItems(tx, [form.content]), now);
      await tx.update(FormEntity, { id }, change);
      await this.audit.record(tx, me, 'form.published', id);
      return Object.assign(form, change);
    });
  }

  /** A draft with the same items, for the specification as it is published now, where that still has the component. */
  copy(me: Member, id: string): Promise<FormEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { componentId, title, durationMinutes, content, specificationVersionId } = await find(tx, id);
      const old = await this.specifications.publishedVersion(tx, specificationVersionId);
      const current = await this.specifications.currentPublished(tx, old.specificationId);
      const version = componentOf(current.content, componentId) ? current : old;
      const copied = { componentId, title: `${title}, copy`, durationMinutes, content };
      return this.insert(tx, me, { ...copied, specificationVersionId: version.id }, 'form.copied');
    });
  }

  /** For sittings, attempts and marking. A draft is as unknown to them as a form of somebody else. */
  async published(tx: EntityManager, id: string): Promise<PublishedForm> {
    const form = await tx.findOneBy(FormEntity, { id, state: 'published' });
    if (!form) throw refuse('NOT_FOUND');
    return form as PublishedForm;
  }

  private async insert(tx: EntityManager, me: Member, form: NewForm, action: string): Promise<FormEntity> {
    const id = randomUUID();
    const { organisationId } = me;
    await tx.insert(FormEntity, { id, organisationId, state: 'draft', revision: 1, publishedAt: null, ...form });
    await this.audit.record(tx, me, action, id);
    return find(tx, id);
  }
}

type NewForm = Pick<FormEntity, 'specificationVersionId' | 'componentId' | 'title' | 'durationMinutes' | 'content'>;

export async function find(tx: EntityManager, id: string): Promise<FormEntity> {
  const form = await tx.findOneBy(FormEntity, { id });
  if (!form) throw refuse('NOT_FOUND');
  return form;
}

async function lock(tx: EntityManager, id: string): Promise<FormEntity> {
  const form = await tx.findOne(FormEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!form) throw refuse('NOT_FOUND');
  return form;
}
