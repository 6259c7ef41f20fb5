export { canRun, type Capability, type CapabilityProblem } from './capability';
export { compareOutput, type Comparer, type Comparison } from './comparer';
export {
  isSourcePath,
  LARGEST_FILE_COUNT,
  LARGEST_INPUT_BYTES,
  LARGEST_SOURCE_BYTES,
  LARGEST_TEST_COUNT,
  LARGEST_TOTAL_WALL_MS,
  showText,
  utf8,
  type Accounting,
  type Assurance,
  type ExecutionRequest,
  type ExecutionResult,
  type Outcome,
  type SourceFile,
  type TestInput,
  type TestRun,
} from './execution';
export { LARGEST_LIMITS, limitsFor, type Limits } from './limits';
export { type Tolerance } from './tolerance';
export { LANGUAGES, meets, type Language, type Toolchain } from './toolchain';
export { isDecided, VERDICT_TITLES, verdictOf, VERDICTS, worstVerdict, type Verdict } from './verdict';
