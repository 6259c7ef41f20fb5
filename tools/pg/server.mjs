// One PostgreSQL server of ours, from an empty folder to "ready", on a port of 127.0.0.1.
import { execFile, fork } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { databaseBinaries } from './binaries.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { handOver, ownedFolder } from './cluster-folder.mjs';
import { isAlive, liveOrphan, readPostmaster } from './postmaster.mjs';

const PATIENCE_MS = 60_000;
const LOG_LIMIT = 20 * 1024 * 1024;

/** A test database is thrown away and need not reach the disk. */
const THROWN_AWAY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Creates the cluster in `folder` unless it is there. The superuser is `owner`. */
export async function createCluster({ folder, user, owner, password, isDurable }) {
  const data = path.join(folder, 'data');
  if (existsSync(path.join(data, 'PG_VERSION')) && !existsSync(path.join(folder, 'unfinished'))) return;
  removeFolder(data); // an earlier start was interrupted half-way
  ownedFolder(data, user);
  writeFileSync(path.join(folder, 'unfinished'), '');
  const passwordFile = path.join(folder, 'password');
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { mode: 0o600, flag: 'wx' });
  handOver(passwordFile, user);
  const options = [
    '-D',
    data,
    '-U',
    owner,
    '-A',
    'scram-sha-256',
    `--pwfile=${passwordFile}`,
    '-E',
    'UTF8',
    '--locale=C',
  ];
  try {
    await promisify(execFile)(databaseBinaries().initdb, isDurable ? options : [...options, '--no-sync'], {
      ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
      cwd: '/',
      env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    });
    rmSync(path.join(folder, 'unfinished'));
  } catch (error) {
    throw new Error(`The database could not be created: ${error.stderr || error.message}`);
  } finally {
    rmSync(passwordFile);
  }
}

/**
 * Starts the server. A server that was left behind is shut down first; one that was killed leaves its note and its
 * shared memory for a moment, so the start is tried again.
 * @returns {Promise<{ stop(): Promise<void>, ended: Promise<void> }>} `ended` settles when the server has gone, for whatever reason
 */
export async function startServer({ folder, user, port, isDurable, maxConnections = 150, log }) {
  const data = path.join(folder, 'data');
  await endOrphan(data);
  if (existsSync(log) && statSync(log).size > LOG_LIMIT) renameSync(log, `${log}.1`);
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `max_connections=${maxConnections}`,
    'shared_buffers=128MB',
    ...(isDurable ? [] : THROWN_AWAY),
  ];
  const parameters = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    const logged = existsSync(log) ? statSync(log).size : 0;
    const server = guard({ postgres: databaseBinaries().postgres, parameters, user, log });
    if (await becomesReady(server, data, giveUpAt)) return server;
    await server.stop();
    const complaint = readFileSync(log).subarray(logged).toString('utf8');
    if (Date.now() > giveUpAt || !/postmaster\.pid|shared memory/.test(complaint)) {
      throw new Error(`The database did not start:\n${complaint}`);
    }
    await sleep(500);
  }
}

function guard(order) {
  const guardian = fork(new URL('guardian.mjs', import.meta.url), { detached: true, stdio: 'ignore', execArgv: [] });
  const ended = new Promise((resolve) => guardian.once('exit', resolve));
  guardian.send(order);
  const server = {
    pid: null,
    ended,
    stop: () => {
      if (guardian.connected) guardian.send('stop');
      return ended;
    },
  };
  guardian.on('message', ({ pid }) => (server.pid = pid));
  return server;
}

async function becomesReady(server, data, giveUpAt) {
  let hasEnded = false;
  void server.ended.then(() => (hasEnded = true));
  while (!hasEnded && Date.now() < giveUpAt) {
    const note = readPostmaster(data); // possibly still the note of a server that was killed
    if (note?.isReady && note.pid === server.pid) return true;
    await sleep(20);
  }
  return false;
}

async function endOrphan(data) {
  const pid = liveOrphan(data);
  if (pid === null) return;
  process.kill(pid, 'SIGINT');
  const giveUpAt = Date.now() + PATIENCE_MS;
  while (isAlive(pid) && Date.now() < giveUpAt) await sleep(50);
  if (isAlive(pid)) throw new Error(`A database of an earlier start (process ${pid}) does not end.`);
}
