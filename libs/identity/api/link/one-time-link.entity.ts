import { Column, Entity, PrimaryColumn } from 'typeorm';

export type LinkPurpose = 'invitation' | 'password-reset';

@Entity({ name: 'one_time_link' })
export class OneTimeLinkEntity {
  @PrimaryColumn({ name: 'token_hash', type: 'bytea' }) tokenHash!: Buffer;
  @Column({ name: 'person_id', type: 'uuid' }) personId!: string;
  @Column('text') purpose!: LinkPurpose;
  @Column({ name: 'organisation_id', type: 'uuid', nullable: true }) organisationId!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'expires_at', type: 'timestamptz' }) expiresAt!: Date;
  @Column({ name: 'used_at', type: 'timestamptz', nullable: true }) usedAt!: Date | null;
}
