#!/bin/sh
# Runs once, when the database is created: the application's role owns nothing and is no superuser.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$ASSAY_APP_PASSWORD" -U "$POSTGRES_USER" -d "$POSTGRES_DB" <<'SQL'
create role assay_app login password :'password' nosuperuser nobypassrls nocreatedb nocreaterole;
SQL
