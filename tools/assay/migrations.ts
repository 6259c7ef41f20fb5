import { catalogueMigrations } from '@assay/catalogue/api';
import { identityMigrations } from '@assay/identity/api';
import { Platform1763000000000 } from '@assay/platform/api';

export const migrations = [Platform1763000000000, ...identityMigrations, ...catalogueMigrations];
