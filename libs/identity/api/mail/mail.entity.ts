import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'mail' })
export class MailEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column({ name: 'recipient', type: 'text' }) to!: string;
  @Column('text') subject!: string;
  @Column('text') text!: string;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true }) sentAt!: Date | null;
  @Column({ type: 'integer', default: 0 }) tries!: number;
  @Column({ name: 'next_try_at', type: 'timestamptz', default: () => 'now()' }) nextTryAt!: Date;
}
