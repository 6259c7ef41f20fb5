export { LARGEST_REQUEST_BYTES, sandboxRoutes } from './routes';
export {
  Capability,
  CapabilityProblem,
  ExecutionRequest,
  ExecutionResult,
  Limits,
  Refusal,
  TestRun,
  Toolchain,
} from './shapes';
