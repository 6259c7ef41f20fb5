export { AwardEntity } from './award/award.entity';
export { type AwardSnapshot } from './award/award-snapshot';
export { Awards, type ConfirmedAward } from './award/awards';
export {
  awardingEntities,
  awardingMigrations,
  AwardingModule,
  AwardingServicesModule,
  AwardingWorkerModule,
} from './awarding.module';
export { Boards } from './board/boards.service';
