import type { ResponseEvent } from '@assay/delivery/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Append-only, also for the database role: everything that was ever saved, superseded or late, in one chain per attempt. */
@Entity({ name: 'response_event' })
export class ResponseEventEntity implements ResponseEvent {
  @PrimaryColumn({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @PrimaryColumn('integer') position!: number;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column('text') slot!: string;
  @Column('integer') seq!: number;
  @Column({ type: 'jsonb', nullable: true }) value!: unknown;
  @Column({ name: 'received_at', type: 'timestamptz' }) receivedAt!: Date;
  @Column('boolean') late!: boolean;
  /** The sign-in it came from: two devices of one candidate are two. */
  @Column({ name: 'session_id', type: 'uuid' }) sessionId!: string;
  @Column({ name: 'content_hash', type: 'text' }) contentHash!: string;
  @Column({ name: 'previous_hash', type: 'text' }) previousHash!: string;
  @Column('text') hash!: string;
}
