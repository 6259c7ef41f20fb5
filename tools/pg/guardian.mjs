// Stands between our process and PostgreSQL: when our process dies, however suddenly, the channel to it closes
// and the guardian shuts the server down. Started by server.mjs with an IPC channel; ends with the server.
import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';

let server = null;
let isStopping = false;

for (const signal of ['SIGINT', 'SIGHUP', 'SIGTERM']) process.on(signal, stop);
process.on('disconnect', stop);
process.on('message', (message) => (message === 'stop' ? stop() : start(message)));

function start({ postgres, parameters, user, log }) {
  const output = openSync(log, 'a'); // a file and not a pipe: a server that outlives us can still write to it
  server = spawn(postgres, parameters, {
    ...(user === null ? {} : { uid: user.uid, gid: user.gid }),
    cwd: '/',
    env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' },
    stdio: ['ignore', output, output],
  });
  server.on('error', () => process.exit(1));
  server.on('exit', (code) => process.exit(isStopping ? 0 : (code ?? 1) || 1));
  process.send?.({ pid: server.pid });
  if (isStopping) stop();
}

function stop() {
  isStopping = true;
  if (server === null) process.exit(0);
  server.kill('SIGINT'); // "fast": ends the sessions, writes a checkpoint
}
