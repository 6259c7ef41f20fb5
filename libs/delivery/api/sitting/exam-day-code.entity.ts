import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Only a keyed hash: whoever reads the database still has no code. */
@Entity({ name: 'exam_day_code' })
export class ExamDayCodeEntity {
  @PrimaryColumn({ name: 'sitting_id', type: 'uuid' }) sittingId!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @Column({ name: 'code_hash', type: 'text' }) codeHash!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
