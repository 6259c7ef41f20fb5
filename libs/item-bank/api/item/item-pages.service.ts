import { Injectable, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Specifications } from '@assay/catalogue/api';
import type { ItemDetail, ItemQuery, ItemRow, ItemVersionDetail, SavedDraft } from '@assay/item-bank/contract';
import { itemProblems, taskHash } from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { ItemDraftEntity } from './item-draft.entity';
import { ItemEntity } from './item.entity';
import { ItemFigureSource } from './item-figure-source';
import { searchItems } from './item-search';
import { ItemVersionEntity } from './item-version.entity';
import { FORMER, memberName, memberNames } from './member-name';

/** What authors read: lists, one item with its working copy and versions, one version. */
@Injectable()
export class ItemPages {
  constructor(
    private readonly database: Database,
    private readonly specifications: Specifications,
    @Optional() private readonly figures: ItemFigureSource | null,
  ) {}

  list(me: Member, query: ItemQuery) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { facilityFrom, facilityTo, exposure } = query;
      const asksForFigures = facilityFrom !== undefined || facilityTo !== undefined || exposure !== undefined;
      const within = asksForFigures ? await this.figures?.within(tx, query) : undefined;
      const { items, total, facets } = await searchItems(tx, query, within);
      return { rows: items.map(rowOf), total, facets };
    });
  }

  one(me: Member, itemId: string): Promise<ItemDetail> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { item, draft } = await find(tx, itemId);
      const { code } = await this.specifications.specification(tx, item.specificationId);
      const { title, delivery, secret, samples } = draft;
      const content = { title, delivery, secret };
      const saved = await savedDraft(tx, item, draft);
      return {
        ...rowOf(item),
        specificationCode: code,
        draft: { ...saved, content, samples },
        versions: await versionsOf(tx, itemId),
      };
    });
  }

  saved(me: Member, itemId: string): Promise<SavedDraft> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { item, draft } = await find(tx, itemId);
      return savedDraft(tx, item, draft);
    });
  }

  version(me: Member, itemId: string, versionId: string): Promise<ItemVersionDetail> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const version = await tx
        .createQueryBuilder(ItemVersionEntity, 'version')
        .addSelect('version.secret')
        .where({ id: versionId, itemId })
        .getOne();
      if (!version) throw refuse('NOT_FOUND');
      const { title, delivery, secret } = version;
      return { ...summary(version, await memberName(tx, version.publishedBy)), content: { title, delivery, secret } };
    });
  }
}

async function find(tx: EntityManager, itemId: string) {
  const item = await tx.findOneBy(ItemEntity, { id: itemId });
  if (!item) throw refuse('NOT_FOUND');
  return { item, draft: await tx.findOneByOrFail(ItemDraftEntity, { itemId }) };
}

async function savedDraft(tx: EntityManager, item: ItemEntity, draft: ItemDraftEntity) {
  return {
    revision: draft.revision,
    savedAt: draft.savedAt.toISOString(),
    savedBy: await memberName(tx, draft.savedBy),
    problems: itemProblems(draft),
    hasUnpublishedChanges: rowOf(item).hasUnpublishedChanges,
    taskHash: taskHash(draft),
  };
}

async function versionsOf(tx: EntityManager, itemId: string) {
  const versions = await tx.find(ItemVersionEntity, { where: { itemId }, order: { version: 'DESC' } });
  const names = await memberNames(
    tx,
    versions.map(({ publishedBy }) => publishedBy),
  );
  return versions.map((version) => summary(version, names.get(version.publishedBy) ?? FORMER));
}

const summary = ({ id, version, hash, marks, publishedAt }: ItemVersionEntity, publishedBy: string) => ({
  id,
  version,
  hash,
  marks,
  publishedAt: publishedAt.toISOString(),
  publishedBy,
});

function rowOf(item: ItemEntity): ItemRow {
  const { id, specificationId, label, title, state, kinds, outcomeIds, marks, version, currentVersionId } = item;
  const hasUnpublishedChanges = item.draftHash !== item.currentHash;
  const head = { id, specificationId, label, title, state, kinds, outcomeIds, marks, version, currentVersionId };
  return { ...head, hasUnpublishedChanges, changedAt: item.changedAt.toISOString() };
}
