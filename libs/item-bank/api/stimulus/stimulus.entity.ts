import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Source material that items share. Its newest version is what authors are offered. */
@Entity({ name: 'stimulus' })
export class StimulusEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'specification_id', type: 'uuid' }) specificationId!: string;
  @Column('text') title!: string;
  @Column('integer') version!: number;
  @Column({ name: 'version_id', type: 'uuid' }) versionId!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'changed_at', type: 'timestamptz', default: () => 'now()' }) changedAt!: Date;
}
