import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Allocation, AllocationState, CheckedWork, WaitingReason } from '@assay/marking/domain';

/** A response that a person has to deal with. What they decided is a mark, in a table of its own. */
@Entity({ name: 'allocation' })
export class AllocationEntity implements Allocation {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @Column({ name: 'script_code', type: 'text' }) scriptCode!: string;
  @Column('text') slot!: string;
  @Column({ name: 'interaction_id', type: 'text' }) interactionId!: string;
  @Column({ name: 'item_version_id', type: 'uuid' }) itemVersionId!: string;
  @Column('text') reason!: WaitingReason;
  @Column('text') state!: AllocationState;
  @Column({ name: 'held_by', type: 'uuid', nullable: true }) heldBy!: string | null;
  @Column({ name: 'held_until', type: 'timestamptz', nullable: true }) heldUntil!: Date | null;
  /** What the checks of a practical task came to; the rest is judged. Null where no check was run. */
  @Column({ type: 'jsonb', nullable: true }) found!: CheckedWork | null;
  @Column({ type: 'text', nullable: true }) note!: string | null;
  @Column({ name: 'waiting_since', type: 'timestamptz' }) waitingSince!: Date;
  @Column({ name: 'marked_at', type: 'timestamptz', nullable: true }) markedAt!: Date | null;
}
