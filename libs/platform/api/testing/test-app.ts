import type { DynamicModule, Provider, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import { fastifyAdapter, prepareHttpApp } from '../http/create-http-app';
import { PlatformModule } from '../platform.module';
import type { TestDatabase } from './test-database';

interface Options {
  readonly entities?: readonly Type[];
  readonly imports?: readonly (Type | DynamicModule)[];
  readonly providers?: readonly Provider[];
  /** `worker` also relays the outbox and takes jobs. */
  readonly role?: 'api' | 'worker';
}

/** The modules under test on a real HTTP stack and a real database; requests go through `app.inject`. */
export async function testApp(db: TestDatabase, options: Options): Promise<NestFastifyApplication> {
  const { entities = [], imports = [], providers = [], role = 'api' } = options;
  const module = await Test.createTestingModule({
    imports: [PlatformModule.forRoot({ settings: db.settings, entities, role }), ...imports],
    providers: [...providers],
  }).compile();
  const app = module.createNestApplication<NestFastifyApplication>(fastifyAdapter(db.settings), { logger: false });
  await prepareHttpApp(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}
