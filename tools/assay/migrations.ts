import { awardingMigrations } from '@assay/awarding/api';
import { catalogueMigrations } from '@assay/catalogue/api';
import { credentialsMigrations } from '@assay/credentials/api';
import { deliveryMigrations } from '@assay/delivery/api';
import { identityMigrations } from '@assay/identity/api';
import { insightMigrations } from '@assay/insight/api';
import { itemBankMigrations } from '@assay/item-bank/api';
import { markingMigrations } from '@assay/marking/api';
import { platformMigrations } from '@assay/platform/api';

export const migrations = [
  ...platformMigrations,
  ...identityMigrations,
  ...catalogueMigrations,
  ...itemBankMigrations,
  ...deliveryMigrations,
  ...markingMigrations,
  ...awardingMigrations,
  ...credentialsMigrations,
  ...insightMigrations,
];
