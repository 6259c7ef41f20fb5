import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question the candidate wants to look at again. Says nothing about the answer and is not marked. */
@Entity({ name: 'response_flag' })
export class ResponseFlagEntity {
  @PrimaryColumn({ name: 'attempt_id', type: 'uuid' }) attemptId!: string;
  @PrimaryColumn('text') slot!: string;
  @Column({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
}
