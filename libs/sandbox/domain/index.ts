export { canRun, type Capability, type CapabilityProblem, type Library } from './capability';
export { treeListing } from './compare-tree';
export { compareOutput, type Comparer, type Comparison } from './comparer';
export { parseCsv } from './csv';
export {
  ACCOUNTINGS,
  ASSURANCES,
  isInOneAnother,
  ISOLATIONS,
  isSourcePath,
  LARGEST_FILE_COUNT,
  LARGEST_INPUT_BYTES,
  LARGEST_REQUEST_BYTES,
  LARGEST_SOURCE_BYTES,
  LARGEST_TEST_COUNT,
  LARGEST_TOTAL_WALL_MS,
  PHASES,
  showText,
  URGENCIES,
  utf8,
  type Accounting,
  type Assurance,
  type Build,
  type CollectedEntry,
  type CollectLimits,
  type ExecutionRequest,
  type ExecutionResult,
  type Interactor,
  type Isolation,
  type Outcome,
  type Phase,
  type Program,
  type SourceFile,
  type TestInput,
  type TestRun,
  type Urgency,
} from './execution';
export { LARGEST_LIMITS, limitsFor, type Limits } from './limits';
export {
  checkStructure,
  CONSTRUCTS,
  readStructure,
  STRUCTURE_FACETS,
  structureRequest,
  type StructureFacet,
  type StructureFinding,
  type StructureReport,
  type StructureRule,
} from './structure';
export { type Tolerance } from './tolerance';
export { LANGUAGE_NAMES, LANGUAGES, meets, type Language, type Toolchain } from './toolchain';
export { isDecided, VERDICT_TITLES, verdictOf, VERDICTS, worstVerdict, type Verdict } from './verdict';
