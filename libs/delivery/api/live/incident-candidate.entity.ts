import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom an incident concerns, and when they confirmed that they have read of it. */
@Entity({ name: 'incident_candidate' })
export class IncidentCandidateEntity {
  @PrimaryColumn({ name: 'entry_id', type: 'uuid' }) entryId!: string;
  @PrimaryColumn({ name: 'incident_id', type: 'uuid' }) incidentId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'read_at', type: 'timestamptz', nullable: true }) readAt!: Date | null;
}
