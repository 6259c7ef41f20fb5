// `npm run assay -- <command>`: the command line of the product on this installation's database,
// which is started for the time of the command when no start is running.
import path from 'node:path';
import { spawn } from 'node:child_process';
import { buildAll } from './build.mjs';
import { runningStart } from './data-folder.mjs';
import { startDatabase } from './database.mjs';
import { withOwnRunner } from './own-runner.mjs';
import { environmentOf } from './ground.mjs';

export async function assay(root, parameters) {
  const dataDir = path.resolve(process.env.ASSAY_DATA_DIR || '.data');
  const needsRunner = parameters[0] === 'replay' && !process.env.SANDBOX_URL;
  await buildAll(root, needsRunner ? ['tools', 'apps/sandbox-runner'] : ['tools']);
  const isRunning = runningStart(dataDir) !== null;
  const database = await startDatabase({ dataDir, isRunning });
  try {
    const environment = environmentOf({
      dataDir,
      port: Number(process.env.PORT || 3000),
      database,
      built: path.join(root, 'dist'),
    });
    const run = async (more = {}) => {
      const owner = { DATABASE_OWNER_URL: database.ownerUrl };
      process.exitCode = await runInteractively(root, parameters, { ...environment, ...owner, ...more });
    };
    if (needsRunner) await withOwnRunner(root, (url) => run({ SANDBOX_URL: url }));
    else await run();
  } finally {
    await database.stop();
  }
}

function runInteractively(root, parameters, environment) {
  const program = path.join(root, 'dist/tools/assay/main.mjs');
  const child = spawn(process.execPath, [program, ...parameters], { cwd: root, env: environment, stdio: 'inherit' });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}
