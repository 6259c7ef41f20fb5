export { readFigures } from './figures/sitting-figures';
export { ItemFigureFilter } from './item/item-figure-filter';
export { insightEntities, insightMigrations, InsightModule, InsightWorkerModule } from './insight.module';
