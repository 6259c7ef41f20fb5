import { Module, type Type } from '@nestjs/common';
import { identityEntities, IdentityWorkerModule } from '@assay/identity/api';
import { PlatformModule, type Settings } from '@assay/platform/api';

const scopes = [IdentityWorkerModule];
const entities = [...identityEntities];

/** The handlers of all scopes' jobs; no HTTP. */
export function workerModule(settings: Settings): Type {
  @Module({ imports: [PlatformModule.forRoot({ settings, entities, role: 'worker' }), ...scopes] })
  class WorkerModule {}
  return WorkerModule;
}
