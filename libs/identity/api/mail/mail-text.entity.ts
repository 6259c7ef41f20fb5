import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MailKind } from '@assay/identity/domain';

/** A text that an organisation has put in the place of the standard one. */
@Entity({ name: 'mail_text' })
export class MailTextEntity {
  @PrimaryColumn({ name: 'organisation_id', type: 'uuid' }) organisationId!: string;
  @PrimaryColumn('text') kind!: MailKind;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column({ name: 'changed_at', type: 'timestamptz' }) changedAt!: Date;
}
