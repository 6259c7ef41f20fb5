import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only: what was issued and withdrawn, with the hash of the exact bytes. A signature's own date proves nothing. */
@Entity({ name: 'issue_log' })
export class IssueLogEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column('text') event!: 'issued' | 'revoked';
  @Column({ name: 'credential_id', type: 'uuid' }) credentialId!: string;
  @Column({ name: 'award_id', type: 'uuid' }) awardId!: string;
  @Column('text') sha256!: string;
  @Column({ name: 'key_id', type: 'text' }) keyId!: string;
}
