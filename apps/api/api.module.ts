import { Global, Module, type Type } from '@nestjs/common';
import { awardingEntities, AwardingModule } from '@assay/awarding/api';
import { BlueprintSource, catalogueEntities, CatalogueModule } from '@assay/catalogue/api';
import { credentialsEntities, CredentialsModule } from '@assay/credentials/api';
import { deliveryEntities, DeliveryModule } from '@assay/delivery/api';
import { identityEntities, IdentityModule } from '@assay/identity/api';
import { insightEntities, InsightModule, ItemFigureFilter } from '@assay/insight/api';
import { FormBlueprints, itemBankEntities, ItemBankModule, ItemFigureSource } from '@assay/item-bank/api';
import { markingEntities, MarkingModule } from '@assay/marking/api';
import { PlatformModule, type Settings } from '@assay/platform/api';
import { DeskModule } from './desk.module';

/** Questions that an upstream scope asks downstream; the other one, exam-day codes, delivery answers itself. */
@Global()
@Module({
  imports: [ItemBankModule, InsightModule],
  providers: [
    { provide: BlueprintSource, useExisting: FormBlueprints },
    { provide: ItemFigureSource, useExisting: ItemFigureFilter },
  ],
  exports: [BlueprintSource, ItemFigureSource],
})
class PortsModule {}

export const scopes = [
  PortsModule,
  DeskModule,
  IdentityModule,
  CatalogueModule,
  ItemBankModule,
  DeliveryModule,
  MarkingModule,
  AwardingModule,
  CredentialsModule,
  InsightModule,
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

/** All scopes on one HTTP server. */
export function apiModule(settings: Settings): Type {
  @Module({ imports: [PlatformModule.forRoot({ settings, entities, role: 'api' }), ...scopes] })
  class ApiModule {}
  return ApiModule;
}
