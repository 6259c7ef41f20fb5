import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Specification, SpecificationState, SpecificationVersion } from '@assay/catalogue/domain';

@Entity({ name: 'specification_version' })
export class SpecificationVersionEntity implements SpecificationVersion {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'specification_id', type: 'uuid' }) specificationId!: string;
  @Column('integer') version!: number;
  @Column('text') state!: SpecificationState;
  @Column('integer') revision!: number;
  @Column('jsonb') content!: Specification;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
}
