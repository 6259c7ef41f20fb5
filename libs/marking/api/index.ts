export { MarkingDesk } from './allocation/marking-desk';
export { MarkEntity } from './mark/mark.entity';
export { Marks, type MarkOfResponse, type MarksOfAttempt } from './mark/marks';
export {
  markingEntities,
  markingMigrations,
  MarkingModule,
  MarkingServicesModule,
  MarkingWorkerModule,
} from './marking.module';
export { ScriptMarking } from './script/script-marking';
export { MarkedScriptEntity } from './script/marked-script.entity';
