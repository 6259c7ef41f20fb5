import type { RehearsalReport, RehearsalState } from '@assay/item-bank/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One rehearsal of the practical tasks of an item, as they stood when it was asked for. */
@Entity({ name: 'rehearsal' })
export class RehearsalEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'item_id', type: 'uuid' }) itemId!: string;
  @Column({ name: 'task_hash', type: 'text' }) taskHash!: string;
  @Column('text') state!: RehearsalState;
  /** Rounds of all programs. */
  @Column('integer') total!: number;
  @Column('jsonb') report!: RehearsalReport;
  @Column({ type: 'text', nullable: true }) message!: string | null;
  @Column({ name: 'requested_at', type: 'timestamptz' }) requestedAt!: Date;
  @Column({ name: 'requested_by', type: 'uuid' }) requestedBy!: string;
  /** When its worker last wrote: one that has been silent for long was lost. */
  @Column({ name: 'seen_at', type: 'timestamptz' }) seenAt!: Date;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
}
