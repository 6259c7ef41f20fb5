export { insightEntities, insightMigrations, InsightModule, InsightWorkerModule } from './insight.module';
