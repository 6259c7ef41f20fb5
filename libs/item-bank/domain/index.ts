export { assetsIn, assetsInText } from './asset/assets-in';
export { LARGEST_PICTURE_BYTES, pictureTypes, readPicture, type Picture, type PictureType } from './asset/picture';
export { itemProblems } from './authoring/item-problems';
export type { ItemProblem } from './authoring/item-problem';
export { languagesOf, runProblem } from './authoring/code-problems';
export { contentProblems, DEEPEST } from './authoring/content-problems';
export { addPart, freeId, inBodyOrder, newItem, removePart } from './authoring/new-item';
export { examplesOf } from './authoring/examples';
export { changeKind, starterTask, usualComparer } from './authoring/starter-task';
export { suggestSamples } from './authoring/suggest-samples';
export { testChecks, testMarking, waits, type MarkingSample, type SampleFinding } from './authoring/sample';
export { schemeWords, type SchemeWords } from './marking/scheme-words';
export {
  candidateItem,
  shownResponse,
  type CandidateChoice,
  type CandidateCode,
  type CandidateExtendedText,
  type CandidateGapMatch,
  type CandidateHotspot,
  type CandidateInlineChoice,
  type CandidateInteraction,
  type CandidateItem,
  type CandidateMatch,
  type CandidateNumeric,
  type CandidateObservation,
  type CandidateOrder,
  type CandidateSpreadsheet,
  type CandidateTextEntry,
} from './candidate/candidate-item';
export { leaks } from './candidate/leak';
export { type AttemptKey } from './candidate/option-key';
export { readResponse } from './candidate/read-response';
export { buildMessages, buildSentence } from './code/build-words';
export { checkFindings, comparedOutput, PLOTS, type CheckFinding } from './code/check-findings';
export { FUNCTION_LANGUAGES } from './code/function-driver';
export { allChecks, markChecks, solutionVerdict } from './code/mark-checks';
export { cannotRun, neededToolchains, type CannotRun } from './code/needed-toolchains';
export { MOST_NEW_FILES, newFileProblem } from './code/own-files';
export { runRecord, type CheckRecord, type RunRecord } from './code/run-record';
export { runRequest, type RunOptions } from './code/run-request';
export { runInParts } from './code/run-in-parts';
export { runTask, type TaskToRun } from './code/run-task';
export type { CheckerDecision, TaskResult } from './code/task-result';
export {
  contentClasses,
  contentTags,
  element,
  gapsIn,
  gap,
  paragraph,
  plainText,
  text,
  wordCount,
  type BodyNode,
  type ContentAttributes,
  type ContentElement,
  type ContentGap,
  type ContentImage,
  type ContentMath,
  type ContentNode,
  type ContentTag,
  type ContentText,
  type MathNode,
} from './content/content';
export { mathAttributes, mathTags, type MathTag } from './content/math';
export {
  interactionKinds,
  TASK_KINDS,
  type ChoiceInteraction,
  type ChoiceOption,
  type CodeCheck,
  type CodeFile,
  type CodeInteraction,
  type ExtendedTextInteraction,
  type GapMatchInteraction,
  type GapWord,
  type HotspotArea,
  type HotspotInteraction,
  type InlineChoiceInteraction,
  type InlineGap,
  type Interaction,
  type InteractionKind,
  type MatchEnd,
  type MatchInteraction,
  type NumericInteraction,
  type ObservationInteraction,
  type OrderInteraction,
  type SpreadsheetInteraction,
  type TextEntryInteraction,
  type StructureFact,
  type StructureRule,
  type TaskKind,
} from './item/interaction';
export { VERSION_OF } from './exchange/author-files';
export { agrees, submissionVerdict, type JudgedTest } from './exchange/agreement';
export { taskFiles } from './exchange/author-files';
export { tasksOfCodeRunner } from './exchange/coderunner';
export {
  expectationOfComment,
  expectationOfFolder,
  expectationOfTag,
  type Expectation,
  type ExpectationRule,
  type Finding as SubmissionFinding,
} from './exchange/expectation';
export { exactText, filesBelow, packageRoots, type PackageFiles, type YamlReader } from './exchange/package-files';
export { packageOfTask, type PackageDraft } from './exchange/package-of-task';
export {
  isRefused,
  type PackageFormat,
  type PackageGroup,
  type PackageLimits,
  type PackageStatement,
  type PackageSubmission,
  type PackageTest,
  type ProblemPackage,
  type Refused,
} from './exchange/problem-package';
export { languageOfFile, readProgram, usualEntry, type PackageProgram } from './exchange/program-language';
export { readPackage } from './exchange/read-package';
export type { Note } from './exchange/report';
export { languageFor, taskOfPackage, type TaskChoice, type TaskDraft } from './exchange/task-of-package';
export { comparerOfFlags } from './exchange/validator-flags';
export type { XmlElement } from './exchange/xml-element';
export { beginsEditing } from './item/editing-session';
export { boundsOf } from './item/area-bounds';
export type { ItemErrorCode } from './item/errors';
export {
  changeDraft,
  publishItem,
  retireItem,
  searchText,
  type Draft,
  type ItemState,
  type PublishedVersion,
} from './item/lifecycle';
export {
  schemeOf,
  type CheckTariff,
  type Delivery,
  type ItemContent,
  type MarkableItem,
  type Secret,
  type StimulusContent,
  type Tariff,
} from './item/item';
export { itemMarks, markedBy, markParts, outcomesOf, partsOf, type MarkedBy, type MarkPart } from './item/mark-part';
export type {
  AuthorProgram,
  CheckGroup,
  CheckMark,
  DeclaredSolution,
  ChoiceMap,
  ChoiceScheme,
  CodeScheme,
  GapMatchScheme,
  HotspotScheme,
  InlineChoiceScheme,
  KeyedMap,
  MarkScheme,
  MatchScheme,
  NumberReading,
  NumericKey,
  NumericScheme,
  ObservationScheme,
  ObservedCriterion,
  OrderScheme,
  RubricCriterion,
  RubricLevel,
  RubricScheme,
  SheetCheck,
  SheetDataSet,
  SheetRule,
  SheetTolerance,
  SpreadsheetScheme,
  TextEntryScheme,
  TextKey,
} from './item/mark-scheme';
export { ownKeys, overused, type KeyedInteraction } from './item/possible-keys';
export { contentHash, settle } from './item/settle';
export type { TraceStep } from './marking/interpreter';
export type { Expression, Rule } from './marking/rule';
export {
  engineVersion,
  scoreInteraction,
  traceInteraction,
  type InteractionMark,
  type PartMark,
} from './marking/score';
export { answerInLine, answerInWords, type AnswerInWords } from './response/answer-in-words';
export {
  holdsAnswer,
  isAnswered,
  isChoiceResponse,
  isCodeResponse,
  isSheetResponse,
  type ChoiceResponse,
  type CodeResponse,
  type ItemResponse,
  type ResponseValue,
  type SheetResponse,
} from './response/response';
export {
  addressOf,
  areaName,
  cellKey,
  columnName,
  isInside,
  MOST_COLUMNS,
  MOST_ROWS,
  placesIn,
  readAddress,
  readArea,
  readAreaOf,
  readCellKey,
  type Area,
  type CellPlace,
} from './sheet/address';
export { calculate, type Calculated, type Entries } from './sheet/calculate';
export { editableTest, entryOf } from './sheet/cell-places';
export { CELL_FORMATS, type CellFormat } from './sheet/format';
export { functionNames } from './sheet/functions/index';
export { moveFormula } from './sheet/move-formula';
export { shownAt } from './sheet/shown-at';
export { isError as isSheetError } from './sheet/value';
export { LONGEST_ENTRY, MOST_SHEETS, SHEET_NAME, type Sheet, type SheetCell } from './sheet/workbook';
export { coverage, estimatedMinutes, formBlueprint, type ItemsByVersion, type OutcomeCoverage } from './form/coverage';
export {
  addItem,
  addSection,
  moveItem,
  moveItemTo,
  moveSection,
  removeItem,
  removeSection,
  renameSection,
  replaceItem,
} from './form/edit-form';
export {
  formMarks,
  slotNumber,
  slotsOf,
  type Form,
  type FormContent,
  type FormSection,
  type FormSlot,
  type FormState,
} from './form/form';
export { publishForm, saveForm, type FormDraft, type FormErrorCode } from './form/form-changes';
export { formItem, type FormItem } from './form/form-item';
export { canPublishForm, formProblems, type FormPlace, type FormProblem } from './form/form-problems';
export { measure, type Measured } from './rehearsal/proposed-limits';
export {
  isAsDeclared,
  isOver,
  isProven,
  nextGroup,
  programsToProve,
  REHEARSAL_STATES,
  rehearsalProblem,
  roundOf,
  ROUNDS,
  type ProgramToProve,
  type RehearsalPlace,
  type RehearsalReport,
  type RehearsalState,
  type RehearsedProgram,
  type RehearsedRound,
} from './rehearsal/rehearsal';
export { taskHash, tasksOf, type WrittenTask } from './rehearsal/task-hash';
