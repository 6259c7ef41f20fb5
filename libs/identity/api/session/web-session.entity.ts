import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A sign-in, kept on the server; the browser holds only a random token, we only its hash. */
@Entity({ name: 'web_session' })
export class WebSessionEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  @Column('uuid') id!: string;
  @Column({ name: 'person_id', type: 'uuid', nullable: true }) personId!: string | null;
  /** A member's organisation of the moment, or that of the exam-day code. */
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  /** Set where somebody signed in with a candidate number and an exam-day code. */
  @Column({ name: 'candidate_id', type: 'uuid', nullable: true }) candidateId!: string | null;
  /** The sitting that the code is for. */
  @Column({ name: 'sitting_id', type: 'uuid', nullable: true }) sittingId!: string | null;
  @Column('text') name!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
}
