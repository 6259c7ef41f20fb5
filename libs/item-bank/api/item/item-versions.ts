import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Delivery, MarkableItem } from '@assay/item-bank/domain';
import type { Marks } from '@assay/platform/domain';
import { refuse } from '@assay/platform/domain';
import { ItemVersionEntity } from './item-version.entity';

export interface DeliveredVersion {
  readonly id: string;
  readonly itemId: string;
  readonly version: number;
  readonly marks: Marks;
  readonly delivery: Delivery;
}
export interface MarkableVersion extends DeliveredVersion, MarkableItem {
  readonly engineVersion: string;
}

/** Published versions, read in two ways: for candidates without their secrets, for marking with them. */
@Injectable()
export class ItemVersions {
  /** For whatever a candidate sees. The secret half is not in the query, so it cannot be in the answer. */
  async deliveryOf(tx: EntityManager, ids: readonly string[]): Promise<DeliveredVersion[]> {
    const select = { id: true, itemId: true, version: true, marks: true, delivery: true } as const;
    return inOrder(ids, await tx.find(ItemVersionEntity, { select, where: { id: In([...ids]) } }));
  }

  /** For marking, moderation and authors only. */
  async withSecret(tx: EntityManager, ids: readonly string[]): Promise<MarkableVersion[]> {
    const rows = await tx
      .createQueryBuilder(ItemVersionEntity, 'version')
      .addSelect('version.secret')
      .where('version.id in (:...ids)', { ids: ids.length > 0 ? [...new Set(ids)] : [null] })
      .getMany();
    return inOrder(ids, rows);
  }
}

/** One answer for each id asked for, in that order. A version that is not there, or another tenant's, is a 404. */
function inOrder<Row extends { id: string }>(ids: readonly string[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => {
    const row = byId.get(id);
    if (!row) throw refuse('NOT_FOUND');
    return row;
  });
}
