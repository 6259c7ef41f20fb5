import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One place of a form over the marked scripts of one sitting. Can be made again from the marks at any time. */
@Entity({ name: 'item_figure' })
export class ItemFigureEntity {
  @PrimaryColumn({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @PrimaryColumn('text') slot!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'item_version_id', type: 'uuid' }) itemVersionId!: string;
  @Column('integer') scripts!: number;
  @Column({ type: 'numeric', precision: 12, scale: 2 }) marks!: string;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) max!: string;
  @Column({ type: 'double precision', nullable: true }) discrimination!: number | null;
  @Column({ name: 'taken_at', type: 'timestamptz' }) takenAt!: Date;
  /** Names the state of marking that it was made from. */
  @Column({ name: 'as_of', type: 'text' }) asOf!: string;
}
