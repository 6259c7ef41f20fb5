import { Module } from '@nestjs/common';
import { DeliveryServicesModule } from '@assay/delivery/api';
import { ItemBankServicesModule } from '@assay/item-bank/api';
import { markingErrors } from '@assay/marking/contract';
import { provideJobHandlers, provideUpkeep, registerProblems } from '@assay/platform/api';
import { SandboxModule } from '@assay/sandbox/api';
import { AllocationEntity } from './allocation/allocation.entity';
import { Examining } from './allocation/examining.service';
import { ItemNames } from './allocation/item-names';
import { MarkingController } from './allocation/marking.controller';
import { MarkingQueues } from './allocation/queues.service';
import { DemonstrationScripts } from './allocation/demonstration-scripts';
import { WatchedCandidates } from './allocation/watched-candidates';
import { ScriptPage } from './allocation/script-page.service';
import { MarkBook } from './mark/mark-book';
import { MarkEntity } from './mark/mark.entity';
import { Marks } from './mark/marks';
import { Annotations1763500000200 } from './migrations/1763500000200-annotations';
import { MarkedRuns1763500000300 } from './migrations/1763500000300-runs';
import { Marking1763500000000 } from './migrations/1763500000000-marking';
import { ScriptPaperController } from './paper/script-paper.controller';
import { ScriptPapers } from './paper/script-papers';
import { Replays } from './replay/replays';
import { MarkForgottenUpkeep } from './script/mark-forgotten.upkeep';
import { MarkSubmittedHandler } from './script/mark-submitted.handler';
import { MarkTaskHandler } from './script/mark-task.handler';
import { MarkWaitingUpkeep } from './script/mark-waiting.upkeep';
import { MarkedScriptEntity } from './script/marked-script.entity';
import { ScriptLoader } from './script/script-loader';
import { ScriptMarking } from './script/script-marking';
import { MarkingProgressController } from './progress/marking-progress.controller';
import { SittingProgress } from './progress/marking-progress.service';

registerProblems(markingErrors);

export const markingEntities = [MarkedScriptEntity, MarkEntity, AllocationEntity];
export const markingMigrations = [Marking1763500000000, Annotations1763500000200, MarkedRuns1763500000300];

/** What awarding asks for: the marks of a script, and how far marking is. */
@Module({
  imports: [DeliveryServicesModule, ItemBankServicesModule],
  providers: [ScriptLoader, MarkBook, Marks],
  exports: [ScriptLoader, MarkBook, Marks],
})
export class MarkingServicesModule {}

@Module({
  imports: [MarkingServicesModule, ItemBankServicesModule],
  controllers: [MarkingController, MarkingProgressController, ScriptPaperController],
  providers: [
    Examining,
    ItemNames,
    WatchedCandidates,
    DemonstrationScripts,
    MarkingQueues,
    ScriptPage,
    ScriptPapers,
    SittingProgress,
  ],
})
export class MarkingModule {}

/** For the command line: runs an attempt's tasks again. */
@Module({ imports: [MarkingServicesModule, SandboxModule], providers: [Replays], exports: [Replays] })
export class ReplayModule {}

@Module({
  imports: [MarkingServicesModule, SandboxModule],
  providers: [
    ScriptMarking,
    ...provideJobHandlers(MarkSubmittedHandler, MarkTaskHandler),
    ...provideUpkeep(MarkWaitingUpkeep, MarkForgottenUpkeep),
  ],
  exports: [ScriptMarking],
})
export class MarkingWorkerModule {}
