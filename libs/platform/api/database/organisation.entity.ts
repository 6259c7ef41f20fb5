import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An awarding organisation: the tenant. Anyone may read who it is; its slug is part of its identifier for ever. */
@Entity({ name: 'organisation' })
export class OrganisationEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') name!: string;
  @Column({ name: 'short_name', type: 'text' }) shortName!: string;
  @Column({ name: 'country_code', type: 'text' }) countryCode!: string;
  @Column({ type: 'text', nullable: true }) website!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
