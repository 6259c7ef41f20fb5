import type { MigrationInterface, QueryRunner } from 'typeorm';
import { applicationRole, tenantTable } from '@assay/platform/api';

export class OrganisationSettings1763160000000 implements MigrationInterface {
  name = 'OrganisationSettings1763160000000';

  async up(runner: QueryRunner) {
    await runner.query(`
      grant update (country_code) on organisation to ${applicationRole};

      create table organisation_profile (
        organisation_id uuid primary key references organisation (id),
        time_zone text not null default 'Etc/UTC',
        colour text check (colour ~ '^#[0-9a-f]{6}$'),
        logo bytea check (octet_length(logo) <= 1048576),
        logo_type text check (logo_type in ('image/png', 'image/jpeg', 'image/webp')),
        logo_sha256 text,
        constraint organisation_profile_logo_whole
          check ((logo is null) = (logo_type is null) and (logo is null) = (logo_sha256 is null))
      );
      ${tenantTable('organisation_profile')}
      revoke delete on organisation_profile from ${applicationRole};
      -- How an organisation looks is on every page that shows it, also to those who are not signed in.
      create policy anyone_reads on organisation_profile for select using (true);

      create table mail_text (
        organisation_id uuid not null references organisation (id),
        kind text not null,
        subject text not null check (subject !~ '[[:cntrl:]]'),
        text text not null,
        changed_at timestamptz not null,
        primary key (organisation_id, kind)
      );
      ${tenantTable('mail_text')}`);
  }

  async down(runner: QueryRunner) {
    await runner.query(`
      drop table mail_text;
      drop table organisation_profile;
      revoke update (country_code) on organisation from ${applicationRole};`);
  }
}
