import { Module, type Type } from '@nestjs/common';
import { catalogueEntities, CatalogueModule } from '@assay/catalogue/api';
import { identityEntities, IdentityModule } from '@assay/identity/api';
import { PlatformModule, type Settings } from '@assay/platform/api';

export const scopes = [IdentityModule, CatalogueModule];
const entities = [...identityEntities, ...catalogueEntities];

/** All scopes on one HTTP server; where a scope asks a question downstream, its port is bound here. */
export function apiModule(settings: Settings): Type {
  @Module({ imports: [PlatformModule.forRoot({ settings, entities, role: 'api' }), ...scopes] })
  class ApiModule {}
  return ApiModule;
}
