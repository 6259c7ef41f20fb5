import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RunRecord } from '@assay/item-bank/domain';
import type { Annotation, Mark, MarkerKind, PartMark } from '@assay/marking/domain';

/** Append-only: the database grants no update. A correction is another row that names the one it supersedes. */
@Entity({ name: 'mark' })
export class MarkEntity implements Mark {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @Column('text') slot!: string;
  @Column({ name: 'interaction_id', type: 'text' }) interactionId!: string;
  @Column({ name: 'item_version_id', type: 'uuid' }) itemVersionId!: string;
  @Column('text') marker!: MarkerKind;
  /** A version of the engine, or a membership: the name of a marker stands nowhere near a mark. */
  @Column({ name: 'marker_id', type: 'text' }) markerId!: string;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) marks!: string;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) max!: string;
  @Column('jsonb') parts!: PartMark[];
  @Column('jsonb') explanation!: string[];
  @Column({ type: 'text', nullable: true }) comment!: string | null;
  @Column({ type: 'jsonb', default: () => "'[]'" }) annotations!: Annotation[];
  @Column({ type: 'jsonb', nullable: true }) run!: RunRecord | null;
  @Column({ name: 'supersedes_id', type: 'uuid', nullable: true }) supersedesId!: string | null;
  @Column({ type: 'text', nullable: true }) reason!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}
