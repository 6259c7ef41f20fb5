import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { EvidenceGroup } from '@assay/awarding/domain';
import type { ResultState } from '@assay/catalogue/domain';

/** Met, not met or not yet decided, for one outcome of one candidate, with the evidence behind it. */
@Entity({ name: 'outcome_result' })
export class OutcomeResultEntity {
  @PrimaryColumn({ name: 'award_id', type: 'uuid' }) awardId!: string;
  @PrimaryColumn({ name: 'outcome_id', type: 'uuid' }) outcomeId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') state!: ResultState;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) marks!: string;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) max!: string;
  @Column({ type: 'numeric', precision: 7, scale: 2 }) minimum!: string;
  @Column('text') reason!: string;
  @Column('jsonb') evidence!: readonly EvidenceGroup[];
  @Column({ name: 'computed_at', type: 'timestamptz' }) computedAt!: Date;
}
