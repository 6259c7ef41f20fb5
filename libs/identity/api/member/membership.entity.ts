import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '@assay/identity/domain';

@Entity({ name: 'membership' })
export class MembershipEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'person_id', type: 'uuid' }) personId!: string;
  @Column({ type: 'text', array: true }) roles!: Role[];
  @Column({ name: 'is_active', type: 'boolean', default: true }) isActive!: boolean;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'assay_now()' }) createdAt!: Date;
}
