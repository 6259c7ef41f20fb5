import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { SpecificationVersionEntity } from '@assay/catalogue/api';
import { ItemEntity, ItemVersionEntity } from '@assay/item-bank/api';

export interface ItemName {
  readonly label: string;
  readonly title: string;
  readonly specification: string;
}

/** What people call an item: its label, its title, and the microcredential it belongs to. */
@Injectable()
export class ItemNames {
  async of(tx: EntityManager, itemVersionIds: readonly string[]): Promise<Map<string, ItemName>> {
    const select = { id: true, itemId: true, title: true } as const;
    const versions = await tx.find(ItemVersionEntity, { select, where: { id: In([...itemVersionIds]) } });
    const items = await tx.findBy(ItemEntity, { id: In(versions.map(({ itemId }) => itemId)) });
    const specificationIds = items.map(({ specificationId }) => specificationId);
    const specifications = await tx.findBy(SpecificationVersionEntity, { specificationId: In(specificationIds) });
    return new Map(
      versions.map(({ id, itemId, title }) => {
        const item = items.find((one) => one.id === itemId);
        const own = specifications.filter(({ specificationId }) => specificationId === item?.specificationId);
        const newest = own.toSorted((a, b) => b.version - a.version)[0];
        return [id, { label: item?.label ?? '', title, specification: newest?.content.title ?? '' }];
      }),
    );
  }
}
