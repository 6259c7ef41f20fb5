export { SandboxClient, SandboxUnavailable, type SandboxAddress } from './sandbox-client';
export { SandboxModule } from './sandbox.module';
