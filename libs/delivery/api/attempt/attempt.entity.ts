import type { Attempt, AttemptState, HandedInBy } from '@assay/delivery/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The driver reads a bigint as text; a pause of 285,000 years fits a number. */
const asNumber = { to: (value?: number) => value, from: (value: string) => Number(value) };

/** One candidate's timed go at a form. Pins the form and, by its key, the order and names of the options. */
@Entity({ name: 'attempt' })
export class AttemptEntity implements Attempt {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'entry_id', type: 'uuid' }) entryId!: string;
  @Column({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ name: 'candidate_id', type: 'uuid' }) candidateId!: string;
  @Column({ name: 'form_id', type: 'uuid' }) formId!: string;
  /** What examiners see instead of a name. */
  @Column({ name: 'script_code', type: 'text' }) scriptCode!: string;
  @Column('text') state!: AttemptState;
  @Column({ name: 'started_at', type: 'timestamptz' }) startedAt!: Date;
  @Column({ name: 'ends_at', type: 'timestamptz' }) endsAt!: Date;
  @Column({ name: 'paused_at', type: 'timestamptz', nullable: true }) pausedAt!: Date | null;
  @Column({ name: 'paused_ms', type: 'bigint', default: 0, transformer: asNumber }) pausedMs!: number;
  /** For waiting for runs; in `endsAt` already. */
  @Column({ name: 'repaid_ms', type: 'bigint', default: 0, transformer: asNumber }) repaidMs!: number;
  @Column({ name: 'added_minutes', type: 'integer', default: 0 }) addedMinutes!: number;
  @Column({ name: 'submitted_at', type: 'timestamptz', nullable: true }) submittedAt!: Date | null;
  @Column({ name: 'handed_in_by', type: 'text', nullable: true }) handedInBy!: HandedInBy | null;
  @Column({ type: 'boolean', default: false }) late!: boolean;
  /** Random and never sent: with it the options of this attempt can be named again years later. */
  @Column({ name: 'option_key', type: 'text' }) optionKey!: string;
  /** The head of the hash chain over `response_event`. */
  @Column({ name: 'history_length', type: 'integer', default: 0 }) historyLength!: number;
  @Column({ name: 'history_hash', type: 'text', default: () => "repeat('0', 64)" }) historyHash!: string;
}
