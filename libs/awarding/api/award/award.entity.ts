import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AwardState, CandidateResult } from '@assay/awarding/domain';
import type { AwardSnapshot } from './award-snapshot';

/** The decision on one candidate, from proposal to confirmation. */
@Entity({ name: 'award' })
export class AwardEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'board_id', type: 'uuid' }) boardId!: string;
  @Column({ name: 'candidate_id', type: 'uuid' }) candidateId!: string;
  @Column({ name: 'specification_version_id', type: 'uuid' }) specificationVersionId!: string;
  @Column('text') state!: AwardState;
  /** By the rule, from the marks that counted when it was worked out. */
  @Column('jsonb') result!: CandidateResult;
  /** Memberships that marked one of the scripts: they do not decide on this candidate. */
  @Column({ name: 'marked_by', type: 'uuid', array: true }) markedBy!: string[];
  @Column({ name: 'computed_at', type: 'timestamptz' }) computedAt!: Date;
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true }) decidedAt!: Date | null;
  /** What was decided, as it was then: credentials and results are made from this and stay as they are. */
  @Column({ type: 'jsonb', nullable: true }) snapshot!: AwardSnapshot | null;
}
