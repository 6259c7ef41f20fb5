export { MarkingDesk } from './allocation/marking-desk';
export { MarkEntity } from './mark/mark.entity';
export { Marks, type MarkOfResponse, type MarksOfAttempt } from './mark/marks';
export {
  markingEntities,
  markingMigrations,
  MarkingModule,
  MarkingServicesModule,
  MarkingWorkerModule,
  ReplayModule,
} from './marking.module';
export { Replays, type Replay, type ReplayedTask } from './replay/replays';
export { ScriptMarking } from './script/script-marking';
export { MarkedScriptEntity } from './script/marked-script.entity';
