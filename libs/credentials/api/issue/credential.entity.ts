import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CredentialState } from '@assay/credentials/contract';

/** A credential as it was issued, to the byte. */
@Entity({ name: 'credential' })
export class CredentialEntity {
  /** Also the urn:uuid in the credential. */
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'award_id', type: 'uuid' }) awardId!: string;
  @Column({ name: 'candidate_id', type: 'uuid' }) candidateId!: string;
  @Column({ name: 'specification_version_id', type: 'uuid' }) specificationVersionId!: string;
  /** The secret part of the public address; null while the holder shares no link. */
  @Column({ type: 'text', nullable: true }) slug!: string | null;
  @Column('text') json!: string;
  @Column('text') sha256!: string;
  @Column({ name: 'key_id', type: 'text' }) keyId!: string;
  @Column({ name: 'status_list_id', type: 'uuid' }) statusListId!: string;
  @Column({ name: 'status_index', type: 'integer' }) statusIndex!: number;
  @Column('text') state!: CredentialState;
  @Column({ name: 'issued_at', type: 'timestamptz' }) issuedAt!: Date;
  @Column({ name: 'revoked_at', type: 'timestamptz', nullable: true }) revokedAt!: Date | null;
  @Column({ name: 'revoked_by', type: 'uuid', nullable: true }) revokedBy!: string | null;
  @Column({ name: 'revocation_reason', type: 'text', nullable: true }) revocationReason!: string | null;
}
