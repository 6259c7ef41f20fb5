import { migrate } from '@assay/platform/api';
import { migrations } from './migrations';

export async function migrateDatabase() {
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl)
    throw new Error('DATABASE_OWNER_URL is not set: the address of the database with the role that owns its tables.');
  const ran = await migrate(ownerUrl, migrations);
  console.log(ran.length ? `Migrated: ${ran.join(', ')}` : 'The database is up to date.');
}
