export { catalogueEntities, catalogueMigrations, CatalogueModule, CatalogueServicesModule } from './catalogue.module';
export { BlueprintSource } from './specification/blueprint-source';
export { SpecificationDesk } from './specification/specification-desk';
export { SpecificationEntity } from './specification/specification.entity';
export { SpecificationVersionEntity } from './specification/specification-version.entity';
export { Specifications } from './specification/specification.service';
