import { CatalogueServicesModule } from '@assay/catalogue/api';
import { deliveryErrors } from '@assay/delivery/contract';
import { ExamDayCodes, IdentityServicesModule } from '@assay/identity/api';
import { ItemBankServicesModule } from '@assay/item-bank/api';
import { provideJobHandlers, provideUpkeep, registerProblems } from '@assay/platform/api';
import { SandboxModule } from '@assay/sandbox/api';
import { Global, Module } from '@nestjs/common';
import { OwnAttempts } from './attempt/attempt-facts';
import { AttemptPages } from './attempt/attempt-pages';
import { AttemptAssetController } from './asset/attempt-asset.controller';
import { AttemptAssets } from './asset/attempt-assets.service';
import { AttemptController } from './attempt/attempt.controller';
import { AttemptEntity } from './attempt/attempt.entity';
import { Attempts } from './attempt/attempt.service';
import { CloseOverdueAttempts } from './attempt/close-overdue.upkeep';
import { HandIn } from './attempt/hand-in';
import { CandidateImports } from './entry/candidate-import.service';
import { EntryController } from './entry/entry.controller';
import { EntryEntity } from './entry/entry.entity';
import { Entries } from './entry/entry.service';
import { EntryFinder, FoundEntriesController } from './entry/found-entries';
import { CompiledForms } from './form/compiled-forms';
import { CandidateHomeController } from './home/candidate-home.controller';
import { CandidateHomes } from './home/candidate-home.service';
import { DemonstrationController } from './demonstration/demonstration.controller';
import { Demonstrations } from './demonstration/demonstrations.service';
import { IncidentCandidateEntity } from './live/incident-candidate.entity';
import { IncidentEntity } from './live/incident.entity';
import { LiveActions } from './live/live-actions.service';
import { LiveFeed } from './live/live-feed';
import { LiveSittingController } from './live/live-sitting.controller';
import { LiveSittings } from './live/live-sittings.service';
import { Delivery1763400000000 } from './migrations/1763400000000-delivery';
import { LiveSitting1763410000000 } from './migrations/1763410000000-live-sitting';
import { WaitingRepaid1763420000000 } from './migrations/1763420000000-waiting-repaid';
import { PasteRule1763430000000 } from './migrations/1763430000000-paste-rule';
import { PasteController } from './paste/paste.controller';
import { PasteEventEntity } from './paste/paste-event.entity';
import { Pastes } from './paste/pastes.service';
import { OfflineSpellEntity } from './presence/offline-spell.entity';
import { PresenceController } from './presence/presence.controller';
import { PresenceEntity } from './presence/presence.entity';
import { Presences } from './presence/presences.service';
import { ResponseEventEntity } from './response/response-event.entity';
import { ResponseFlagEntity } from './response/response-flag.entity';
import { ResponseEntity } from './response/response.entity';
import { Responses } from './response/response.service';
import { ExecuteRun } from './run/execute-run.handler';
import { GiveUpLostRuns } from './run/give-up-lost-runs.upkeep';
import { RunWaiting } from './run/run-waiting';
import { RunController } from './run/run.controller';
import { RunEntity } from './run/run.entity';
import { Runs } from './run/run.service';
import { Scripts } from './script/scripts';
import { ExamDayCodeEntity } from './sitting/exam-day-code.entity';
import { SittingCodes } from './sitting/exam-day-codes';
import { RunnableForms } from './sitting/runnable-forms';
import { SittingController } from './sitting/sitting.controller';
import { SittingEntity } from './sitting/sitting.entity';
import { Sittings } from './sitting/sitting.service';
import { StaffSittings } from './sitting/staff-sittings';

registerProblems(deliveryErrors);

export const deliveryEntities = [
  SittingEntity,
  ExamDayCodeEntity,
  EntryEntity,
  AttemptEntity,
  ResponseEntity,
  ResponseEventEntity,
  ResponseFlagEntity,
  RunEntity,
  PasteEventEntity,
  IncidentEntity,
  IncidentCandidateEntity,
  PresenceEntity,
  OfflineSpellEntity,
];
export const deliveryMigrations = [
  Delivery1763400000000,
  LiveSitting1763410000000,
  WaitingRepaid1763420000000,
  PasteRule1763430000000,
];

const services = [
  EntryFinder,
  CompiledForms,
  SittingCodes,
  StaffSittings,
  RunnableForms,
  Sittings,
  Entries,
  CandidateImports,
  CandidateHomes,
  OwnAttempts,
  AttemptPages,
  HandIn,
  Attempts,
  AttemptAssets,
  Responses,
  Pastes,
  Runs,
  RunWaiting,
  Scripts,
  Presences,
  LiveSittings,
  LiveActions,
  Demonstrations,
];

/** Services alone: for the worker and the command line, which answer no requests. */
@Global()
@Module({
  imports: [IdentityServicesModule, CatalogueServicesModule, ItemBankServicesModule, SandboxModule],
  providers: [...services, { provide: ExamDayCodes, useExisting: SittingCodes }],
  exports: [...services, ExamDayCodes],
})
export class DeliveryServicesModule {}

@Module({
  imports: [DeliveryServicesModule],
  providers: [LiveFeed],
  controllers: [
    CandidateHomeController,
    PresenceController,
    AttemptController,
    AttemptAssetController,
    RunController,
    PasteController,
    SittingController,
    LiveSittingController,
    EntryController,
    FoundEntriesController,
    DemonstrationController,
  ],
})
export class DeliveryModule {}

@Module({
  imports: [DeliveryServicesModule, SandboxModule],
  providers: [...provideJobHandlers(ExecuteRun), ...provideUpkeep(CloseOverdueAttempts, GiveUpLostRuns)],
})
export class DeliveryWorkerModule {}
