import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PictureType } from '@assay/identity/domain';

/** How an organisation looks and which clock it lives by. All of it is public; there is none before the first change. */
@Entity({ name: 'organisation_profile' })
export class OrganisationProfileEntity {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'time_zone', type: 'text', default: 'Etc/UTC' }) timeZone!: string;
  @Column({ type: 'text', nullable: true }) colour!: string | null;
  @Column({ type: 'bytea', nullable: true, select: false }) logo!: Buffer | null;
  @Column({ name: 'logo_type', type: 'text', nullable: true }) logoType!: PictureType | null;
  @Column({ name: 'logo_sha256', type: 'text', nullable: true }) logoSha256!: string | null;
}
