export { AwardEntity } from './award/award.entity';
export { type AwardSnapshot } from './award/award-snapshot';
export { ResultRecorder } from './award/result-recorder';
export { Awards, type ConfirmedAward } from './award/awards';
export {
  awardingEntities,
  awardingMigrations,
  AwardingModule,
  AwardingServicesModule,
  AwardingWorkerModule,
} from './awarding.module';
export { AwardBoardEntity } from './board/award-board.entity';
export { BoardDesk } from './board/board-desk';
export { BoardReader } from './board/board-reader';
export { Boards } from './board/boards.service';
