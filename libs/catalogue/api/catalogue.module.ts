import { Global, Module } from '@nestjs/common';
import { catalogueErrors } from '@assay/catalogue/contract';
import { registerProblems } from '@assay/platform/api';
import { Catalogue1763200000000 } from './migrations/1763200000000-catalogue';
import { SpecificationController } from './specification/specification.controller';
import { SpecificationEntity } from './specification/specification.entity';
import { SpecificationPages } from './specification/specification-pages.service';
import { SpecificationVersionEntity } from './specification/specification-version.entity';
import { Specifications } from './specification/specification.service';

registerProblems(catalogueErrors);

export const catalogueEntities = [SpecificationEntity, SpecificationVersionEntity];
export const catalogueMigrations = [Catalogue1763200000000];

/** Services alone: for the worker and the command line, which answer no requests. */
@Global()
@Module({ providers: [Specifications], exports: [Specifications] })
export class CatalogueServicesModule {}

/** Needs a `BlueprintSource`, which the application that answers requests provides. */
@Module({
  imports: [CatalogueServicesModule],
  controllers: [SpecificationController],
  providers: [SpecificationPages],
})
export class CatalogueModule {}
