import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity({ name: 'sign_in_failure' })
export class SignInFailureEntity {
  @PrimaryColumn('text') account!: string;
  @Column('integer') count!: number;
  @Column({ name: 'last_at', type: 'timestamptz' }) lastAt!: Date;
}
