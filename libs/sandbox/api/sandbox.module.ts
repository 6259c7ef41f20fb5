import { Module } from '@nestjs/common';
import { Settings } from '@assay/platform/api';
import { SandboxClient } from './sandbox-client';

@Module({
  providers: [
    {
      provide: SandboxClient,
      inject: [Settings],
      useFactory: ({ sandboxUrl, sandboxToken }: Settings) =>
        new SandboxClient({ url: sandboxUrl, token: sandboxToken }),
    },
  ],
  exports: [SandboxClient],
})
export class SandboxModule {}
