import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { createConnection, type AddressInfo } from 'node:net';
import type { RunnerSettings } from './settings';

/** @returns the address as SANDBOX_URL expects it */
export async function listen(server: Server, where: RunnerSettings['listen']): Promise<string> {
  if ('path' in where) {
    await removeDeadSocket(where.path);
    server.listen(where.path);
    await once(server, 'listening');
    chmodSync(where.path, 0o600); // whoever can open it can have programs run
    return `unix:${where.path}`;
  }
  server.listen(where.port, where.host);
  await once(server, 'listening');
  return `http://${where.host}:${(server.address() as AddressInfo).port}`;
}

/** The socket of a runner that was killed stays behind and cannot be used again. */
async function removeDeadSocket(path: string): Promise<void> {
  const connection = createConnection(path);
  try {
    await once(connection, 'connect');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ECONNREFUSED') rmSync(path);
    return;
  } finally {
    connection.destroy();
  }
  throw new Error(`Another runner listens at ${path}.`);
}
