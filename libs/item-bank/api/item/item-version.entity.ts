import type { Delivery, Secret } from '@assay/item-bank/domain';
import type { Marks } from '@assay/platform/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A published version, never changed. `secret` is not selected unless it is asked for by name: whoever builds a
 * candidate's page cannot pick it up by loading the row.
 */
@Entity({ name: 'item_version' })
export class ItemVersionEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  @Column('integer') version!: number;
  @Column('text') hash!: string;
  @Column('text') title!: string;
  @Column('jsonb') delivery!: Delivery;
  @Column({ type: 'jsonb', select: false }) secret!: Secret;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) marks!: Marks;
  @Column({ name: 'engine_version', type: 'text' }) engineVersion!: string;
  @Column({ name: 'published_at', type: 'timestamptz' }) publishedAt!: Date;
  @Column({ name: 'published_by', type: 'uuid' }) publishedBy!: string;
}
