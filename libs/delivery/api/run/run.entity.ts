import type { Run } from '@assay/delivery/contract';
import type { RunTimes } from '@assay/delivery/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export type RunResult = Pick<Run, 'checks' | 'output' | 'message' | 'build'>;

/** One execution that a candidate asked for. Findings only: a run never changes an answer or a mark. */
@Entity({ name: 'run' })
export class RunEntity implements RunTimes {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @Column('text') slot!: string;
  @Column({ name: 'interaction_id', type: 'text' }) interactionId!: string;
  @Column('jsonb') files!: Record<string, string>;
  /** Null: the visible checks are run. */
  @Column({ type: 'text', nullable: true }) input!: string | null;
  @Column('text') state!: Run['state'];
  @Column({ name: 'requested_at', type: 'timestamptz' }) requestedAt!: Date;
  @Column({ name: 'started_at', type: 'timestamptz', nullable: true }) startedAt!: Date | null;
  /** When anything was last heard of it: its request, its start, then every few seconds while it runs. */
  @Column({ name: 'alive_at', type: 'timestamptz' }) aliveAt!: Date;
  /** What waiting for it has given back to the attempt so far. */
  @Column({ name: 'repaid_ms', type: 'integer', default: 0 }) repaidMs!: number;
  @Column({ name: 'finished_at', type: 'timestamptz', nullable: true }) finishedAt!: Date | null;
  @Column({ type: 'jsonb', nullable: true }) result!: RunResult | null;
}
