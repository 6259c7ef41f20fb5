import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PictureType } from '@assay/item-bank/domain';

/** A picture, under the SHA-256 of its bytes: the same file twice is one row. Never changed, never deleted. */
@Entity({ name: 'asset' })
export class AssetEntity {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @PrimaryColumn('text') sha256!: string;
  @Column('text') type!: PictureType;
  @Column('integer') width!: number;
  @Column('integer') height!: number;
  @Column({ type: 'bytea', select: false }) data!: Buffer;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'assay_now()' }) createdAt!: Date;
  @Column({ name: 'created_by', type: 'uuid' }) createdBy!: string;
}
