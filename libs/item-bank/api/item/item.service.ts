import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { Specifications } from '@assay/catalogue/api';
import type { CreateItem, SaveDraft } from '@assay/item-bank/contract';
import {
  addPart,
  assetsIn,
  assetsInText,
  beginsEditing,
  changeDraft,
  contentHash,
  itemMarks,
  newItem,
  outcomesOf,
  publishItem,
  retireItem,
  searchText,
  settle,
  type ItemContent,
  type ItemErrorCode,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { Assets } from '../asset/asset.service';
import { drawFormulas } from '../formula/draw-formulas';
import { Rehearsals } from '../rehearsal/rehearsal.service';
import { Stimuli } from '../stimulus/stimulus.service';
import { ItemDraftEntity } from './item-draft.entity';
import { ItemEntity } from './item.entity';
import { ItemVersionEntity } from './item-version.entity';
import { memberName } from './member-name';
import { nextLabel } from './next-label';

@Injectable()
export class Items {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly specifications: Specifications,
    private readonly stimuli: Stimuli,
    private readonly assets: Assets,
    private readonly rehearsals: Rehearsals,
  ) {}

  /** @returns the id of the new item */
  create(me: Member, { specificationId, title, label, kind }: CreateItem): Promise<string> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { code } = await this.specifications.specification(tx, specificationId);
      const blank = newItem(title, 'en');
      const content = settle(kind ? addPart(blank, kind) : blank);
      const item = { id: randomUUID(), label: label ?? (await nextLabel(tx, code)) };
      const inserted: unknown[] = await tx.query(
        `insert into item (id, organisation_id, specification_id, label, title, state, kinds, outcome_ids, marks,
           search_text, draft_hash)
         values ($1, $2, $3, $4, $5, 'draft', '{}', '{}', 0, '', '') on conflict (organisation_id, label) do nothing
         returning id`,
        [item.id, me.organisationId, specificationId, item.label, title],
      );
      if (inserted.length === 0) throw refuse<ItemErrorCode>('ITEM_LABEL_TAKEN', `${item.label} is in use.`);
      await tx.insert(ItemDraftEntity, {
        itemId: item.id,
        organisationId: me.organisationId,
        revision: 1,
        ...content,
        samples: [],
        savedBy: me.membershipId,
      } as object);
      await tx.update(ItemEntity, { id: item.id }, head(item.label, content));
      await this.audit.record(tx, me, 'item.created', item.id, { label: item.label });
      return item.id;
    });
  }

  save(me: Member, itemId: string, { revision, content, samples }: SaveDraft): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { item, draft } = await lock(tx, itemId);
      const lastSaved = `${await memberName(tx, draft.savedBy)} saved it after you had opened it.`;
      const change = changeDraft(
        item.state,
        { revision: draft.revision, content: draft },
        revision,
        drawFormulas(content),
        lastSaved,
      );
      await this.stimuli.mustExist(tx, change.content.delivery.stimulusVersionIds);
      await this.assets.mustExist(tx, assetsOf(change.content));
      const saved = { revision: change.revision, ...change.content, samples, savedAt: now, savedBy: me.membershipId };
      await tx.update(ItemDraftEntity, { itemId }, saved as object);
      await tx.update(ItemEntity, { id: itemId }, { ...head(item.label, change.content), changedAt: now });
      const before = { ...draft, isPublished: item.currentHash !== null && item.draftHash === item.currentHash };
      if (beginsEditing(before, me.membershipId, now))
        await this.audit.record(tx, me, 'item.saved', itemId, { revision: change.revision });
    });
  }

  /** From now on forms may use this version, and it never changes. A practical task is proven before (ADR 0021). */
  publish(me: Member, itemId: string, revision: number): Promise<ItemVersionEntity> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { item, draft } = await lock(tx, itemId);
      if (draft.revision !== revision) throw refuse<ItemErrorCode>('ITEM_CHANGED_ELSEWHERE');
      const { title, delivery, secret } = draft;
      const last = item.version === null ? null : { version: item.version, hash: item.currentHash ?? '' };
      const published = publishItem(item.state, { revision, content: { title, delivery, secret } }, last, now);
      await this.rehearsals.mustBeProven(tx, itemId, published);
      const marks = itemMarks(published);
      const row = {
        id: randomUUID(),
        organisationId: me.organisationId,
        itemId,
        ...published,
        marks,
        publishedBy: me.membershipId,
      };
      await tx.insert(ItemVersionEntity, row as object);
      const current = { version: row.version, currentVersionId: row.id, currentHash: row.hash, draftHash: row.hash };
      await tx.update(ItemEntity, { id: itemId }, { ...current, state: 'live', changedAt: now });
      await this.audit.record(tx, me, 'item.published', itemId, { version: row.version, hash: row.hash });
      return row as ItemVersionEntity;
    });
  }

  retire(me: Member, itemId: string, isRetired: boolean): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { item } = await lock(tx, itemId);
      const state = retireItem(item.version !== null, isRetired);
      if (state === item.state) return;
      await tx.update(ItemEntity, { id: itemId }, { state, changedAt: now });
      await this.audit.record(tx, me, isRetired ? 'item.retired' : 'item.taken-back', itemId);
    });
  }
}

const assetsOf = ({ delivery, secret }: ItemContent) => [...assetsIn(delivery), ...assetsInText(secret.feedback)];

async function lock(tx: EntityManager, itemId: string) {
  const item = await tx.findOne(ItemEntity, { where: { id: itemId }, lock: { mode: 'pessimistic_write' } });
  if (!item) throw refuse('NOT_FOUND');
  return { item, draft: await tx.findOneByOrFail(ItemDraftEntity, { itemId }) };
}

function head(label: string, content: ItemContent) {
  return {
    title: content.title,
    kinds: [...new Set(content.delivery.interactions.map(({ kind }) => kind))],
    outcomeIds: outcomesOf(content),
    marks: itemMarks(content),
    searchText: searchText(label, content),
    draftHash: contentHash({ title: content.title, delivery: content.delivery, secret: content.secret }),
  };
}
