import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A time without a word from the candidate's page that is over. */
@Entity({ name: 'offline_spell' })
export class OfflineSpellEntity {
  @PrimaryColumn({ name: 'entry_id', type: 'uuid' }) entryId!: string;
  @PrimaryColumn({ type: 'timestamptz' }) since!: Date;
  @Column('timestamptz') until!: Date;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
}
