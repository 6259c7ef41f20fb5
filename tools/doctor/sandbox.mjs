// Asks a runner what it can do: the one that SANDBOX_URL names, else one that is started for the question.
import { mkdtempSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildAll } from '../up/build.mjs';
import { removeFolder } from '../up/remove-folder.mjs';
import { prepareRunner } from '../up/runner.mjs';
import { findProgram, installCommand } from '../up/system-packages.mjs';

const area = 'sandbox';
const PATIENCE_MS = 60_000;

export async function checkSandbox(root) {
  try {
    const { SANDBOX_URL: url, SANDBOX_TOKEN: token } = process.env;
    return describe(await (url ? askWhenReady(url, token) : askOwnRunner(root)));
  } catch (error) {
    const cure = 'Practical tasks wait for a person until a runner answers.';
    return [{ area, state: 'limited', finding: error.message, cure }];
  }
}

async function askOwnRunner(root) {
  if (findProgram('bwrap') === null && !/^(oci|demo)$/.test(process.env.ASSAY_RUNNER_DRIVER ?? ''))
    throw new Error(`bubblewrap is missing; install it: ${installCommand(['bubblewrap'])}`);
  await buildAll(root, ['apps/sandbox-runner']);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'assay-doctor-'));
  const runner = prepareRunner({ root, dataDir, logs: dataDir });
  const child = await runner.start();
  try {
    const failed = child.ended.then(() => Promise.reject(new Error(`The runner does not start: ${child.complaint()}`)));
    return await Promise.race([askWhenReady(runner.url), failed]);
  } finally {
    await child.stop();
    runner.remove();
    removeFolder(dataDir);
  }
}

async function askWhenReady(url, token) {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await capabilityOf(url, token);
    } catch (error) {
      if (Date.now() > giveUpAt) throw new Error(`The runner at ${url} does not answer: ${error.message}`);
      await sleep(100);
    }
  }
}

function capabilityOf(url, token) {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const { hostname, port } = url.startsWith('unix:') ? {} : new URL(url);
  const place = hostname ? { hostname, port } : { socketPath: url.slice('unix:'.length) };
  return new Promise((resolve, reject) => {
    const request = http.get({ ...place, path: '/capability', headers, timeout: PATIENCE_MS }, (response) => {
      response.setEncoding('utf8');
      let body = '';
      response
        .on('data', (chunk) => (body += chunk))
        .on('end', () => {
          if (response.statusCode === 200) resolve(JSON.parse(body));
          else reject(new Error(`status ${response.statusCode}`));
        });
    });
    request.on('error', reject).on('timeout', () => request.destroy(new Error('no answer')));
  });
}

const NAMES = {
  python: 'Python',
  javascript: 'JavaScript',
  typescript: 'TypeScript',
  c: 'C',
  cpp: 'C++',
  java: 'Java',
  bash: 'Bash',
  sql: 'SQL (PostgreSQL)',
  web: 'web pages (Chromium)',
};

/** How it counts, and what a machine lacks that counts less well. */
const COUNTING = {
  cgroup2: 'good',
  cgroup1: 'good',
  rusage:
    'Limits hold, memory may overshoot for a moment. Exact: start as root, or hand over control groups (ASSAY_CGROUPS, docs/sandbox.md).',
  polled:
    'Without its helper the runner cannot build programs, collect files or let programs talk: install a C compiler ("apt-get install gcc libc6-dev") or set ASSAY_RUNNER_HELPER; exact counting takes control groups (ASSAY_CGROUPS).',
};

function describe({
  ok,
  driver,
  assurance,
  accounting,
  toolchains,
  structure = [],
  libraries = [],
  concurrency,
  problems,
}) {
  const good = (finding) => ({ area, state: 'good', finding });
  const limited = (finding, cure) => ({ area, state: 'limited', finding, cure });
  const first = ok
    ? { area, state: 'good', finding: `${driver}, limits by ${accounting}, ${concurrency} programs at a time` }
    : {
        area,
        state: 'limited',
        finding: 'Programs of candidates cannot be run here: practical tasks wait for a person.',
      };
  const languages = toolchains.map(({ language, version }) => {
    const own = libraries.filter((library) => library.language === language);
    const names = own.map((library) => `${library.name} ${library.version}`).join(', ');
    return good(`${NAMES[language] ?? language} ${version}${names && ` with ${names}`}`);
  });
  const counting = COUNTING[accounting];
  return [
    first,
    ...(ok && assurance === 'demo' ? [limited('Results are provisional: no sandbox.', 'Mark on Linux.')] : []),
    ...(ok && assurance !== 'demo' && counting !== 'good'
      ? [limited(`Programs are counted by ${accounting}.`, counting)]
      : []),
    ...languages,
    ...(structure.length > 0
      ? [good(`sources are looked at in ${structure.map((name) => NAMES[name] ?? name).join(', ')}`)]
      : []),
    ...problems.map(({ problem, cure }) => limited(problem, cure)),
  ];
}
