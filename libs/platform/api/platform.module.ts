import { Global, Module, type DynamicModule, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { LoggerModule } from 'nestjs-pino';
import { AuditEventEntity } from './audit/audit-event.entity';
import { Audit } from './audit/audit';
import { dataSourceOptions } from './database/data-source';
import { Database } from './database/database';
import { OrganisationEntity } from './database/organisation.entity';
import { DemoController } from './demo/demo.controller';
import { DemoClockEntity, DemoFillingEntity } from './demo/demo.entity';
import { HealthController } from './health.controller';
import { JobWorker } from './jobs/job-worker';
import { Queues } from './jobs/queues';
import { OutboxEntity } from './outbox/outbox.entity';
import { Outbox } from './outbox/outbox';
import { OutboxRelay } from './outbox/outbox-relay';
import { Settings } from './settings/settings';

export const platformEntities = [
  OrganisationEntity,
  AuditEventEntity,
  OutboxEntity,
  DemoClockEntity,
  DemoFillingEntity,
];

interface Options {
  readonly settings: Settings;
  readonly entities: readonly Type[];
  /** The worker process relays the outbox and takes jobs; the api only writes to the outbox. */
  readonly role: 'api' | 'worker';
}

/** An error of the database carries the statement's values; the log gets what happened and where, nothing else. */
function tellError(error: unknown) {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = (error as { code?: unknown }).code;
  return { type: error.name, message: error.message, code, stack: error.stack };
}

@Global()
@Module({})
export class PlatformModule {
  static forRoot({ settings, entities, role }: Options): DynamicModule {
    const services = [{ provide: Settings, useValue: settings }, Database, Audit, Outbox];
    const workers = role === 'worker' ? [Queues, OutboxRelay, JobWorker] : [];
    return {
      module: PlatformModule,
      imports: [
        LoggerModule.forRoot({
          // Bodies, cookies and addresses stay out of the log: answers and identities are not for operators.
          pinoHttp: {
            level: settings.logLevel,
            autoLogging: false,
            quietReqLogger: true,
            serializers: { err: tellError },
            wrapSerializers: false, // tellError takes the error itself
          },
        }),
        TypeOrmModule.forRoot({
          ...dataSourceOptions(settings.databaseUrl, [...new Set([...platformEntities, ...entities])]),
          poolSize: settings.databasePool,
          retryAttempts: 30,
          retryDelay: 1_000,
        }),
      ],
      controllers: role === 'api' ? [HealthController, DemoController] : [],
      providers: [...services, ...workers],
      exports: services.concat(workers as never[]),
    };
  }
}
