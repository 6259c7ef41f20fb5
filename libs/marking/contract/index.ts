export { DemonstrationScripts } from './demonstration';
export { markingErrors, type MarkingErrorCode } from './errors';
export { HowMarked } from './how-marked';
export { scriptMarked, taskReceived } from './jobs';
export { markingPaths } from './paths';
export { MarkingProgress } from './progress';
export { MarkingQueue, MarkingQueues, QueuedScript, QueueSummary, WaitingReason } from './queue';
export { ScriptPaper, ScriptPaperPart } from './script-paper';
export { AwardMarks, Marked, ReferScript, RubricCriterion, ScriptResponse, ShownResponse } from './script';
