import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A confirmed award whose credential was refused: it waits here, visibly, for a person. */
@Entity({ name: 'issue_problem' })
export class IssueProblemEntity {
  @PrimaryColumn({ name: 'award_id', type: 'uuid' }) awardId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') code!: string;
  @Column({ type: 'text', nullable: true }) detail!: string | null;
  @Column({ type: 'timestamptz' }) at!: Date;
}
