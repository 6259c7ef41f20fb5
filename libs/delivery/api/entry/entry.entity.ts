import type { Entry, EntryState } from '@assay/delivery/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One candidate's registration for a sitting, with the arrangements agreed before. */
@Entity({ name: 'entry' })
export class EntryEntity implements Entry {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ name: 'candidate_id', type: 'uuid' }) candidateId!: string;
  @Column({ type: 'text', default: 'entered' }) state!: EntryState;
  @Column({ name: 'extra_time_percent', type: 'integer', default: 0 }) extraTimePercent!: number;
  @Column({ name: 'checked_in_at', type: 'timestamptz', nullable: true }) checkedInAt!: Date | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
