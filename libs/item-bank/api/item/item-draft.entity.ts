import type { Delivery, MarkingSample, Secret } from '@assay/item-bank/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The working copy of an item. */
@Entity({ name: 'item_draft' })
export class ItemDraftEntity {
  @PrimaryColumn({ name: 'item_id', type: 'uuid' }) itemId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('integer') revision!: number;
  @Column('text') title!: string;
  @Column('jsonb') delivery!: Delivery;
  @Column('jsonb') secret!: Secret;
  @Column('jsonb') samples!: MarkingSample[];
  @Column({ name: 'saved_at', type: 'timestamptz', default: () => 'now()' }) savedAt!: Date;
  @Column({ name: 'saved_by', type: 'uuid' }) savedBy!: string;
}
