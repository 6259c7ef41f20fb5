import type { Type } from '@nestjs/common';
import type { DataSourceOptions, MigrationInterface } from 'typeorm';

/** How every process and every test connects; migrations run from the command line only, as the owner. */
export function dataSourceOptions(
  url: string,
  entities: readonly Type[],
  migrations: readonly Type<MigrationInterface>[] = [],
) {
  return {
    type: 'postgres',
    url,
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    synchronize: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    logging: false, // whoever fails tells; statements and their values (answers, names) stay out of the log
    extra: { keepAlive: true },
  } satisfies DataSourceOptions;
}
