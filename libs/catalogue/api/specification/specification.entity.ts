import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What stays the same over all versions of a microcredential: its code. */
@Entity({ name: 'specification' })
export class SpecificationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') code!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
