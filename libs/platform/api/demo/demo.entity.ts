import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whoever has the key may play the past of this organisation. Written by the command line alone. */
@Entity({ name: 'demo_clock' })
export class DemoClockEntity {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('uuid') key!: string;
  @Column({ name: 'valid_until', type: 'timestamptz' }) validUntil!: Date;
}

/** One row: how far the filling of a demo has come. Written by the command line alone. */
@Entity({ name: 'demo_filling' })
export class DemoFillingEntity {
  @PrimaryColumn({ name: 'is_only_one', type: 'boolean' }) isOnlyOne!: boolean;
  @Column('integer') percent!: number;
  @Column('text') sentence!: string;
  @Column({ name: 'told_at', type: 'timestamptz', default: () => 'now()' }) toldAt!: Date;
  /** The dates of the past are counted from here, also after a cut. */
  @Column({ name: 'began_at', type: 'timestamptz', default: () => 'now()' }) beganAt!: Date;
  /** Chapters that are complete. */
  @Column('text', { array: true, default: () => "'{}'" }) done!: string[];
  /** Whom an explorer can be, and where they find what has no place in a menu. */
  @Column({ type: 'jsonb', nullable: true }) tour!: object | null;
}
