import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Signature } from '@assay/awarding/domain';

/** Append-only. A signature for results that changed since stays on record and no longer counts. */
@Entity({ name: 'board_signature' })
export class BoardSignatureEntity implements Signature {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'board_id', type: 'uuid' }) boardId!: string;
  @Column({ name: 'membership_id', type: 'uuid' }) membershipId!: string;
  @Column('text') digest!: string;
  @Column({ name: 'signed_at', type: 'timestamptz' }) signedAt!: Date;
}
