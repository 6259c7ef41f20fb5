import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { identityEntities, IdentityServicesModule } from '@assay/identity/api';
import { PlatformModule, Settings } from '@assay/platform/api';

/** The product's own services without a server, for commands that act as the application. */
export async function withServices(work: (services: INestApplicationContext) => Promise<void>) {
  const settings = new Settings({ ASSAY_LOG_LEVEL: 'warn', ...process.env });
  @Module({
    imports: [PlatformModule.forRoot({ settings, entities: identityEntities, role: 'api' }), IdentityServicesModule],
  })
  class CommandModule {}
  const services = await NestFactory.createApplicationContext(CommandModule, { logger: ['error', 'warn'] });
  try {
    await work(services);
  } finally {
    await services.close();
  }
}
