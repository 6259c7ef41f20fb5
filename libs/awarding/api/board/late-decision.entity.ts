import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was decided on responses that came after the end, by whom and why. */
@Entity({ name: 'late_decision' })
export class LateDecisionEntity {
  @PrimaryColumn({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') reason!: string;
  @Column({ name: 'decided_by', type: 'uuid' }) decidedBy!: string;
  @Column({ name: 'decided_at', type: 'timestamptz' }) decidedAt!: Date;
}
