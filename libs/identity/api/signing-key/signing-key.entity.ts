import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SigningKeyState } from './signing-key-state';

@Entity({ name: 'signing_key' })
export class SigningKeyEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  /** The part after # in the key's DID URL. */
  @Column('text') name!: string;
  @Column('text') state!: SigningKeyState;
  @Column({ name: 'public_key_multibase', type: 'text' }) publicKeyMultibase!: string;
  /** The secret key under the organisation's data key. Not selected unless asked for. */
  @Column({ name: 'sealed_secret', type: 'bytea', select: false }) sealedSecret!: Buffer;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
  @Column({ name: 'retired_at', type: 'timestamptz', nullable: true }) retiredAt!: Date | null;
  @Column({ name: 'compromised_at', type: 'timestamptz', nullable: true }) compromisedAt!: Date | null;
}

/** One key per organisation that wraps its secrets, itself wrapped by the master key of the installation. */
@Entity({ name: 'data_key' })
export class DataKeyEntity {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'sealed_key', type: 'bytea', select: false }) sealedKey!: Buffer;
  @Column({ name: 'created_at', type: 'timestamptz' }) createdAt!: Date;
}
