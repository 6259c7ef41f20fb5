import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person as one organisation knows them: with a candidate number, entered for sittings. */
@Entity({ name: 'candidate' })
export class CandidateEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  /** Null while the candidate has no e-mail address and so no account. */
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId!: string | null;
  @Column('text') number!: string;
  @Column('text') name!: string;
  @Column({ type: 'text', nullable: true }) email!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
