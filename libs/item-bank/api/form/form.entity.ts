import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Form, FormContent, FormState } from '@assay/item-bank/domain';

@Entity({ name: 'form' })
export class FormEntity implements Form {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'specification_version_id', type: 'uuid' }) specificationVersionId!: string;
  @Column({ name: 'component_id', type: 'uuid' }) componentId!: string;
  @Column('text') title!: string;
  @Column('text') state!: FormState;
  @Column('integer') revision!: number;
  @Column({ name: 'duration_minutes', type: 'integer', nullable: true }) durationMinutes!: number | null;
  @Column('jsonb') content!: FormContent;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'published_at', type: 'timestamptz', nullable: true }) publishedAt!: Date | null;
}
