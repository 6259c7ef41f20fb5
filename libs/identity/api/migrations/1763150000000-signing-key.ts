import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, tenantTable } from '@assay/platform/api';

export class SigningKey1763150000000 implements MigrationInterface {
  name = 'SigningKey1763150000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      create table data_key (
        organisation_id uuid primary key references organisation (id),
        sealed_key bytea not null,
        created_at timestamptz not null
      );
      ${tenantTable('data_key')}
      revoke update, delete on data_key from ${applicationRole};

      create table signing_key (
        id uuid primary key,
        organisation_id uuid not null references organisation (id),
        name text not null,
        state text not null check (state in ('pending', 'active', 'retired', 'compromised')),
        public_key_multibase text not null,
        sealed_secret bytea not null,
        created_at timestamptz not null,
        retired_at timestamptz,
        compromised_at timestamptz,
        constraint signing_key_name_once unique (organisation_id, name),
        constraint signing_key_compromised check ((state = 'compromised') = (compromised_at is not null))
      );
      create unique index signing_key_one_active on signing_key (organisation_id) where state = 'active';
      ${tenantTable('signing_key')}
      -- A name is never used again, so a key is never deleted; what it is made of never changes.
      revoke update, delete on signing_key from ${applicationRole};
      grant update (state, retired_at, compromised_at) on signing_key to ${applicationRole};`);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table signing_key; drop table data_key');
  }
}
