import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person stands above organisations: one account, however many memberships and candidacies. */
@Entity({ name: 'person' })
export class PersonEntity {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') email!: string;
  @Column('text') name!: string;
  @Column({ name: 'password_hash', type: 'text', nullable: true, select: false }) passwordHash!: string | null;
  @Column({ name: 'created_at', type: 'timestamptz', default: () => 'now()' }) createdAt!: Date;
}
