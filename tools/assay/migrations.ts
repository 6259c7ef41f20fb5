import { awardingMigrations } from '@assay/awarding/api';
import { catalogueMigrations } from '@assay/catalogue/api';
import { credentialsMigrations } from '@assay/credentials/api';
import { deliveryMigrations } from '@assay/delivery/api';
import { identityMigrations } from '@assay/identity/api';
import { itemBankMigrations } from '@assay/item-bank/api';
import { markingMigrations } from '@assay/marking/api';
import { Platform1763000000000 } from '@assay/platform/api';

export const migrations = [
  Platform1763000000000,
  ...identityMigrations,
  ...catalogueMigrations,
  ...itemBankMigrations,
  ...deliveryMigrations,
  ...markingMigrations,
  ...awardingMigrations,
  ...credentialsMigrations,
];
