export { AttemptEntity } from './attempt/attempt.entity';
export { Attempts } from './attempt/attempt.service';
export {
  deliveryEntities,
  deliveryMigrations,
  DeliveryModule,
  DeliveryServicesModule,
  DeliveryWorkerModule,
} from './delivery.module';
export { Demonstrations } from './demonstration/demonstrations.service';
export { CandidateImports } from './entry/candidate-import.service';
export { EntryEntity } from './entry/entry.entity';
export { Entries } from './entry/entry.service';
export { PasteEventEntity } from './paste/paste-event.entity';
export { Pastes } from './paste/pastes.service';
export { ResponseEventEntity } from './response/response-event.entity';
export { ResponseEntity } from './response/response.entity';
export { Responses } from './response/response.service';
export { RunEntity } from './run/run.entity';
export { Runs } from './run/run.service';
export { Scripts, type Script } from './script/scripts';
export { SittingDesk } from './sitting/sitting-desk';
export { SittingEntity } from './sitting/sitting.entity';
export { Sittings } from './sitting/sitting.service';
