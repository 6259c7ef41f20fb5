import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `closed`: the award board has confirmed the result, so marks stay as they are. */
export type MarkedScriptState = 'marking' | 'marked' | 'closed';

/** One script on its way through marking. Whoever writes a mark locks this row first, so a script has one writer. */
@Entity({ name: 'marked_script' })
export class MarkedScriptEntity {
  @PrimaryColumn({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ name: 'specification_version_id', type: 'uuid' }) specificationVersionId!: string;
  @Column({ name: 'component_id', type: 'uuid' }) componentId!: string;
  @Column({ name: 'script_code', type: 'text' }) scriptCode!: string;
  @Column('text') state!: MarkedScriptState;
  @Column({ name: 'received_at', type: 'timestamptz' }) receivedAt!: Date;
  @Column({ name: 'marked_at', type: 'timestamptz', nullable: true }) markedAt!: Date | null;
  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true }) closedAt!: Date | null;
}
