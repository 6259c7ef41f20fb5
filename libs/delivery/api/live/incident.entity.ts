import type { IncidentKind } from '@assay/delivery/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was done about a sitting while it was watched, by whom and why. Never changed: a mistake is answered by another act. */
@Entity({ name: 'incident' })
export class IncidentEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column('text') kind!: IncidentKind;
  /** The reason, the message or the note. */
  @Column('text') words!: string;
  @Column({ type: 'integer', nullable: true }) minutes!: number | null;
  @Column({ name: 'made_by', type: 'uuid' }) madeBy!: string;
  @Column('timestamptz') at!: Date;
}
