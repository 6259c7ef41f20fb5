import { Module, type Type } from '@nestjs/common';
import { awardingEntities, AwardingWorkerModule } from '@assay/awarding/api';
import { catalogueEntities } from '@assay/catalogue/api';
import { credentialsEntities, CredentialsWorkerModule } from '@assay/credentials/api';
import { deliveryEntities, DeliveryWorkerModule } from '@assay/delivery/api';
import { identityEntities, IdentityWorkerModule } from '@assay/identity/api';
import { insightEntities, InsightWorkerModule } from '@assay/insight/api';
import { itemBankEntities, ItemBankWorkerModule } from '@assay/item-bank/api';
import { markingEntities, MarkingWorkerModule } from '@assay/marking/api';
import { PlatformModule, type Settings } from '@assay/platform/api';

const scopes = [
  IdentityWorkerModule,
  ItemBankWorkerModule,
  DeliveryWorkerModule,
  MarkingWorkerModule,
  AwardingWorkerModule,
  CredentialsWorkerModule,
  InsightWorkerModule,
];
const entities = [
  ...identityEntities,
  ...catalogueEntities,
  ...itemBankEntities,
  ...deliveryEntities,
  ...markingEntities,
  ...awardingEntities,
  ...credentialsEntities,
  ...insightEntities,
];

/** The handlers of all scopes' jobs; no HTTP. */
export function workerModule(settings: Settings): Type {
  @Module({ imports: [PlatformModule.forRoot({ settings, entities, role: 'worker' }), ...scopes] })
  class WorkerModule {}
  return WorkerModule;
}
