import { In, type EntityManager } from 'typeorm';
import { formItem, slotsOf, type FormContent, type FormItem } from '@assay/item-bank/domain';
import { ItemVersionEntity } from '../item/item-version.entity';
import { ItemEntity } from '../item/item.entity';

/** By version id, what forms need to know of items. A version that is not there, or another tenant's, is left out. */
export async function formItems(tx: EntityManager, contents: readonly FormContent[]): Promise<Map<string, FormItem>> {
  const ids = [...new Set(contents.flatMap(slotsOf).map(({ itemVersionId }) => itemVersionId))];
  if (ids.length === 0) return new Map();
  const versions = await tx
    .createQueryBuilder(ItemVersionEntity, 'version')
    .addSelect('version.secret')
    .where('version.id in (:...ids)', { ids })
    .getMany();
  const items = await tx.findBy(ItemEntity, { id: In(versions.map(({ itemId }) => itemId)) });
  const heads = new Map(items.map((item) => [item.id, item]));
  return new Map(
    versions.flatMap((version) => {
      const head = heads.get(version.itemId);
      return head ? [[version.id, described(head, version)] as const] : [];
    }),
  );
}

function described({ id, label, state, currentVersionId }: ItemEntity, version: ItemVersionEntity): FormItem {
  const standing = state === 'retired' ? 'retired' : 'published';
  const newerVersionId = currentVersionId === version.id ? null : currentVersionId;
  const numbered = { itemId: id, itemVersionId: version.id, label, version: version.version, standing, newerVersionId };
  return formItem(numbered as Parameters<typeof formItem>[0], version);
}
