/** The role that the application connects as: owns nothing, is no superuser, cannot bypass row-level security. */
export const applicationRole = 'assay_app';

const ownRows = `organisation_id = nullif(current_setting('app.organisation', true), '')::uuid`;

/** SQL that puts a tenant's table behind row-level security and grants the application its use. */
export function tenantTable(table: string): string {
  return guarded(table, 'select, insert, update, delete');
}

/** As `tenantTable`, for rows that are never changed or deleted: the application may only add and read. */
export function appendOnlyTable(table: string): string {
  return guarded(table, 'select, insert');
}

function guarded(table: string, grants: string): string {
  return `
    alter table ${table} enable row level security;
    alter table ${table} force row level security;
    create policy own_organisation on ${table} using (${ownRows}) with check (${ownRows});
    grant ${grants} on ${table} to ${applicationRole};`;
}
