export { SandboxClient, type SandboxAddress } from './sandbox-client';
export { SandboxModule } from './sandbox.module';
export { SandboxBusy, SandboxError, SandboxUnavailable } from './unavailable';
