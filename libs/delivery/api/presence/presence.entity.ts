import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When a candidate's page was last heard from: one row that is written again and again, never one per beat. */
@Entity({ name: 'presence' })
export class PresenceEntity {
  @PrimaryColumn({ name: 'entry_id', type: 'uuid' }) entryId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'heard_at', type: 'timestamptz' }) heardAt!: Date;
  /** The number of the question on the screen. */
  @Column({ type: 'integer', nullable: true }) question!: number | null;
  @Column({ name: 'in_background', type: 'boolean', default: false }) inBackground!: boolean;
}
