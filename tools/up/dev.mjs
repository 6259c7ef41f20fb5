// `npm run dev`: the product with what is saved taken over at once: the web app built again, api and worker replaced.
// What does not build, migrate or start is printed, and what ran before goes on.
import path from 'node:path';
import { assembleParts } from '../runner-parts.mjs';
import { runAssay } from './assay-command.mjs';
import { openFrontDoor } from './dev/front-door.mjs';
import { watchedProgram } from './dev/programs.mjs';
import { replaceableServer } from './dev/server.mjs';
import { watchSources } from './dev/sources.mjs';
import { watchWeb } from './dev/web.mjs';
import { fillDemo } from './fill-demo.mjs';
import { startGround } from './ground.mjs';
import { say, tell, warn } from './say.mjs';
import { readStartSettings, refuseTakenPort, stopOnSignals, tellSignIns } from './start.mjs';
import { ensurePrograms, FOR_START } from './system-packages.mjs';

export async function dev(root) {
  const settings = readStartSettings();
  await refuseTakenPort(settings.port);
  ensurePrograms(FOR_START);
  const stops = [];
  const stop = async () => {
    while (stops.length > 0) await stops.pop()();
  };
  stopOnSignals(Promise.resolve({ stop }));
  try {
    const demo = await startAll(root, settings, stops);
    tell(`Assay is ready at http://localhost:${settings.port}; what you save is taken over.`);
    if (demo) await tellSignIns(settings.dataDir, demo);
    await demo?.done;
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startAll(root, { dataDir, port, isDemo }, stops) {
  const built = path.join(root, 'dist/dev');
  const changes = watchSources(root);
  stops.push(async () => changes.close());
  const web = startWeb(root, path.join(built, 'apps/web'));
  stops.push(web.stop);
  const programs = await watchedPrograms(built);
  stops.push(() => Promise.all(Object.values(programs).map((program) => program.dispose())));
  for (const program of Object.values(programs)) await untilItBuilds(program, changes);
  const settings = { ASSAY_DEMO: isDemo ? '1' : '0' };
  const untilMigrated = async (migrate) => {
    while ((await attempt(migrate)) === undefined) {
      await changes.next();
      await attempt(() => programs.assay.rebuild());
    }
  };
  const ground = await startGround({ root, dataDir, port, built, settings, migrate: untilMigrated }, stops);
  await web.first;
  const servers = {
    api: replaceableServer({ root, name: 'api', hasPort: true, ...ground }),
    worker: replaceableServer({ root, name: 'worker', ...ground }),
  };
  stops.push(() => Promise.all(Object.values(servers).map((server) => server.stop())));
  for (const [name, server] of Object.entries(servers)) await untilItStarts(name, server, programs[name], changes);
  const door = await openFrontDoor({
    port,
    webDir: ground.environment.ASSAY_WEB_DIR,
    apiPort: servers.api.port,
    reloads: process.env.ASSAY_DEV_RELOAD !== '0',
  });
  stops.push(async () => door.close());
  web.onBuilt(door.tellNews);
  changes.onChange(takingOver({ built, programs, servers, ground, door }));
  const demo = isDemo ? fillDemo({ built, ownerEnvironment: ground.ownerEnvironment }) : null;
  if (demo) stops.push(async () => demo.stop());
  return demo;
}

function startWeb(root, folder) {
  say('building the web app');
  let onBuilt;
  const first = new Promise((resolve) => (onBuilt = resolve));
  const child = watchWeb(root, folder, () => onBuilt());
  const ended = child.ended.then((code) => {
    if (code !== null) warn('The build of the web app has ended; start again to have what you save there.');
    throw new Error('The web app cannot be built; the reasons are above.');
  });
  ended.catch(() => {});
  return {
    first: child.hasOne ? Promise.resolve() : Promise.race([first, ended]),
    stop: child.stop,
    onBuilt: (listener) => (onBuilt = listener),
  };
}

async function watchedPrograms(built) {
  await assembleParts(path.join(built, 'apps/sandbox-runner/parts'));
  return {
    assay: await watchedProgram('tools/assay', built),
    api: await watchedProgram('apps/api', built),
    worker: await watchedProgram('apps/worker', built),
    runner: await watchedProgram('apps/sandbox-runner', built, { isSelfContained: true }),
  };
}

/** What is broken at the start is waited for: the next save may mend it. */
async function untilItBuilds(program, changes) {
  while ((await attempt(() => program.rebuild())) === undefined) await changes.next();
}

async function untilItStarts(name, server, program, changes) {
  const start = async () => {
    await program.rebuild();
    await server.replaceBy(program.latest());
    return name;
  };
  while ((await attempt(start)) === undefined) await changes.next();
}

/** The command line comes first: it migrates, and api and worker expect the tables to be as they should. */
function takingOver({ built, programs, servers, ground, door }) {
  let hasMigrations = false; // kept until they have run: the command line may not build at the moment
  return async (files) => {
    hasMigrations ||= files.some((file) => file.includes('migrations'));
    const isBuilt = (await attempt(() => programs.assay.rebuild())) !== undefined;
    if (isBuilt && hasMigrations) {
      const migrate = () => runAssay(built, ['migrate'], ground.ownerEnvironment, (line) => say(line));
      hasMigrations = (await attempt(migrate)) === undefined;
    }
    for (const [name, server] of Object.entries(servers)) {
      await attempt(async () => {
        if ((await programs[name].rebuild()) === null) return;
        await server.replaceBy(programs[name].latest());
        say(`${name} replaced`);
        if (name === 'api') door.tellNews();
      });
    }
  };
}

/** @returns what the work returned, or undefined when it failed and the reason was printed */
async function attempt(work) {
  try {
    return (await work()) ?? null;
  } catch (error) {
    warn(`What was saved is not taken over; what ran before goes on.\n${error.message}`);
    return undefined;
  }
}
