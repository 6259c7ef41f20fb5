import { rmSync } from 'node:fs';

export default async function stop() {
  const postgres = globalThis.assayTestPostgres;
  if (postgres === undefined) return;
  await postgres.stop();
  postgres.remove();
  rmSync(postgres.dataDir, { recursive: true, force: true });
}
