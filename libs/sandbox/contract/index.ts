export { sandboxRoutes } from './routes';
export {
  Capability,
  CapabilityProblem,
  ExecutionRequest,
  ExecutionResult,
  Limits,
  QueueState,
  Refusal,
  TestRun,
  Toolchain,
} from './shapes';
