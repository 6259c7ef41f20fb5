export { canRun, type Capability, type CapabilityProblem } from './capability';
export { compareOutput, type Comparer, type Comparison } from './comparer';
export {
  ACCOUNTINGS,
  ASSURANCES,
  ISOLATIONS,
  isSourcePath,
  LARGEST_FILE_COUNT,
  LARGEST_INPUT_BYTES,
  LARGEST_SOURCE_BYTES,
  LARGEST_TEST_COUNT,
  LARGEST_TOTAL_WALL_MS,
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
  type Program,
  type SourceFile,
  type TestInput,
  type TestRun,
  type Urgency,
} from './execution';
export { LARGEST_LIMITS, limitsFor, type Limits } from './limits';
export { type Tolerance } from './tolerance';
export { LANGUAGE_NAMES, LANGUAGES, meets, type Language, type Toolchain } from './toolchain';
export { isDecided, VERDICT_TITLES, verdictOf, VERDICTS, worstVerdict, type Verdict } from './verdict';
