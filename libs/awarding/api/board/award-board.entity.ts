import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { BoardState } from '@assay/awarding/domain';

/** One round of decisions on a version of a specification; at most one is open at a time. */
@Entity({ name: 'award_board' })
export class AwardBoardEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'specification_version_id', type: 'uuid' }) specificationVersionId!: string;
  @Column('text') state!: BoardState;
  @Column({ name: 'opened_at', type: 'timestamptz' }) openedAt!: Date;
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true }) confirmedAt!: Date | null;
  @Column({ name: 'released_at', type: 'timestamptz', nullable: true }) releasedAt!: Date | null;
}
