export { SandboxClient, type SandboxAddress } from './sandbox-client';
export { SandboxModule } from './sandbox.module';
export { SandboxBusy, SandboxError, SandboxFailed, SandboxUnavailable } from './unavailable';
