import type { ItemResponse } from '@assay/item-bank/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The answer as it counts: the value with the highest sequence number that came in time. Null: taken back. */
@Entity({ name: 'response' })
export class ResponseEntity {
  @PrimaryColumn({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @PrimaryColumn('text') slot!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  /** Under the ids of the item, as `readResponse` gives it. */
  @Column({ type: 'jsonb', nullable: true }) value!: ItemResponse | null;
  @Column('integer') seq!: number;
  @Column({ name: 'saved_at', type: 'timestamptz' }) savedAt!: Date;
}
