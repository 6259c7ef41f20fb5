import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StatusPurpose } from '@assay/credentials/domain';

/** A published status list. The bits are in the credentials; this keeps the signed form until one of them changes. */
@Entity({ name: 'status_list' })
export class StatusListEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') purpose!: StatusPurpose;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  /** Null: has to be signed before it is served again. */
  @Column({ type: 'text', nullable: true }) signed!: string | null;
  @Column({ name: 'signed_at', type: 'timestamptz', nullable: true }) signedAt!: Date | null;
  @Column({ name: 'valid_until', type: 'timestamptz', nullable: true }) validUntil!: Date | null;
}
