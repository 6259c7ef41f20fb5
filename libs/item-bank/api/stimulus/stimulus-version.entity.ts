import type { ContentNode, StimulusContent } from '@assay/item-bank/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'stimulus_version' })
export class StimulusVersionEntity implements StimulusContent {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'stimulus_id', type: 'uuid' }) stimulusId!: string;
  @Column('integer') version!: number;
  @Column('text') hash!: string;
  @Column('text') title!: string;
  @Column('text') language!: string;
  @Column('jsonb') body!: ContentNode[];
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'created_by', type: 'uuid' }) createdBy!: string;
}
