import { awardingEntities } from '@assay/awarding/api';
import { catalogueEntities } from '@assay/catalogue/api';
import { credentialsEntities } from '@assay/credentials/api';
import { deliveryEntities } from '@assay/delivery/api';
import { identityEntities } from '@assay/identity/api';
import { insightEntities } from '@assay/insight/api';
import { itemBankEntities } from '@assay/item-bank/api';
import { markingEntities } from '@assay/marking/api';
import { platformEntities } from '@assay/platform/api';

export const entities = [
  ...platformEntities,
  ...identityEntities,
  ...catalogueEntities,
  ...itemBankEntities,
  ...deliveryEntities,
  ...markingEntities,
  ...awardingEntities,
  ...credentialsEntities,
  ...insightEntities,
];
