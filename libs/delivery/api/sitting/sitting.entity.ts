import type { Supervision } from '@assay/catalogue/domain';
import type { PasteRule, SittingWindow } from '@assay/delivery/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A scheduled occasion at which one form is taken. */
@Entity({ name: 'sitting' })
export class SittingEntity implements SittingWindow {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'specification_version_id', type: 'uuid' }) specificationVersionId!: string;
  @Column({ name: 'component_id', type: 'uuid' }) componentId!: string;
  @Column({ name: 'form_id', type: 'uuid' }) formId!: string;
  @Column('text') title!: string;
  @Column({ name: 'opens_at', type: 'timestamptz' }) opensAt!: Date;
  /** The last moment to start. */
  @Column({ name: 'closes_at', type: 'timestamptz' }) closesAt!: Date;
  @Column('text') place!: string;
  @Column('text') supervision!: Supervision;
  @Column({ type: 'text', default: 'allowed' }) paste!: PasteRule;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
