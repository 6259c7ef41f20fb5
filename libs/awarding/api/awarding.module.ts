import { Module } from '@nestjs/common';
import { awardingErrors } from '@assay/awarding/contract';
import { CatalogueServicesModule } from '@assay/catalogue/api';
import { MarkingServicesModule } from '@assay/marking/api';
import { provideJobHandlers, provideUpkeep, registerProblems } from '@assay/platform/api';
import { AwardEntity } from './award/award.entity';
import { Awards } from './award/awards';
import { EvidenceReader } from './award/candidate-evidence';
import { OutcomeResultEntity } from './award/outcome-result.entity';
import { RecordForgottenUpkeep } from './award/record-forgotten.upkeep';
import { RecordResultsHandler } from './award/record-results.handler';
import { ResultRecorder } from './award/result-recorder';
import { AwardBoardEntity } from './board/award-board.entity';
import { BoardController } from './board/board.controller';
import { BoardPages } from './board/board-pages.service';
import { BoardReader } from './board/board-reader';
import { BoardSignatureEntity } from './board/board-signature.entity';
import { Boards } from './board/boards.service';
import { LateDecisionEntity } from './board/late-decision.entity';
import { Awarding1763600000000 } from './migrations/1763600000000-awarding';
import { CandidateResults } from './result/candidate-results.service';
import { ResultController } from './result/result.controller';

registerProblems(awardingErrors);

export const awardingEntities = [
  AwardBoardEntity,
  BoardSignatureEntity,
  AwardEntity,
  OutcomeResultEntity,
  LateDecisionEntity,
];
export const awardingMigrations = [Awarding1763600000000];

/** Services alone: for the worker, the command line and those downstream. */
@Module({
  imports: [CatalogueServicesModule, MarkingServicesModule],
  providers: [Awards, EvidenceReader, ResultRecorder, BoardReader, Boards],
  exports: [Awards, ResultRecorder, BoardReader, Boards],
})
export class AwardingServicesModule {}

@Module({
  imports: [AwardingServicesModule, CatalogueServicesModule],
  controllers: [BoardController, ResultController],
  providers: [BoardPages, CandidateResults],
})
export class AwardingModule {}

@Module({
  imports: [AwardingServicesModule],
  providers: [...provideJobHandlers(RecordResultsHandler), ...provideUpkeep(RecordForgottenUpkeep)],
})
export class AwardingWorkerModule {}
