import { Module, type Type } from '@nestjs/common';
import { catalogueEntities } from '@assay/catalogue/api';
import { identityEntities, IdentityWorkerModule } from '@assay/identity/api';
import { PlatformModule, type Settings } from '@assay/platform/api';

const scopes = [IdentityWorkerModule];
const entities = [...identityEntities, ...catalogueEntities];

/** The handlers of all scopes' jobs; no HTTP. */
export function workerModule(settings: Settings): Type {
  @Module({ imports: [PlatformModule.forRoot({ settings, entities, role: 'worker' }), ...scopes] })
  class WorkerModule {}
  return WorkerModule;
}
