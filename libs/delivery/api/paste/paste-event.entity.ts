import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paste from outside the exam, where the sitting notes or refuses them: how long and where, never what. Append-only. */
@Entity({ name: 'paste_event' })
export class PasteEventEntity {
  /** Made by the browser: what is sent twice is one. */
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') slot!: string;
  /** The file or field. */
  @Column('text') place!: string;
  @Column('integer') characters!: number;
  @Column({ name: 'is_taken', type: 'boolean' }) isTaken!: boolean;
  @Column({ name: 'received_at', type: 'timestamptz' }) receivedAt!: Date;
}
