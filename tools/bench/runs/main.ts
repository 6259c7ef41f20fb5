// From "Run" to the output, as candidates wait for it: one alone, and fifty who each run their program every 20 s. The
// last line says how long 95 of 100 of them waited at most.
import { deliveryPaths, type CandidateAttempt, type Run } from '@assay/delivery/contract';
import { setTimeout as delay } from 'node:timers/promises';
import { inParallel, type Client } from '../../demo/play/client';
import { plan } from '../../rehearsal/plan';
import { prepareExam } from '../../rehearsal/prepare';
import { startAttempt } from '../../rehearsal/sit';

const CANDIDATES = 50;
const RUNS_ALONE = 20;
const RUNS_TOGETHER = 4;
const EVERY_MS = 20_000;
/** The page asks about as often. */
const LOOK_EVERY_MS = 100;

interface Sitting {
  client: Client;
  attempt: CandidateAttempt;
}

const environment = process.env as Record<string, string>;
const place = { root: process.cwd(), url: environment['ASSAY_URL'] ?? '', environment };
const { candidates } = await prepareExam(place, plan, CANDIDATES);
const sittings = await inParallel(candidates, 5, async (client) => ({ client, attempt: await startAttempt(client) }));
const [first] = sittings as [Sitting, ...Sitting[]];
let edits = 0;

await runOnce(first); // the first run of a runner finds everything cold
const alone: number[] = [];
for (let nth = 0; nth < RUNS_ALONE; nth += 1) alone.push(await runOnce(first));
const together = await Promise.all(
  sittings.map(async (sitting, index) => {
    const waits: number[] = [];
    await delay((index * EVERY_MS) / CANDIDATES);
    for (let nth = 0; nth < RUNS_TOGETHER; nth += 1) {
      const waited = await runOnce(sitting);
      waits.push(waited);
      await delay(Math.max(0, EVERY_MS - waited));
    }
    return waits;
  }),
);
console.log(JSON.stringify({ idleP95Ms: p95(alone), busyP95Ms: p95(together.flat()) }));

/** @returns milliseconds until the output of a program that nobody has run before */
async function runOnce({ client, attempt }: Sitting): Promise<number> {
  const slots = attempt.sections.flatMap((section) => section.slots);
  const found = slots
    .flatMap(({ slot, item }) => item.interactions.map((interaction) => ({ slot, interaction })))
    .find(({ interaction }) => interaction.kind === 'code');
  if (found?.interaction.kind !== 'code') throw new Error('The exam has no task.');
  const { slot, interaction } = found;
  edits += 1;
  const editable = interaction.files.filter((file) => file.editable);
  const files = Object.fromEntries(editable.map(({ path, content }) => [path, `# ${edits}\n${content}`]));
  const started = performance.now();
  const asked = { slot, interactionId: interaction.id, files, input: '[1, 2]' };
  let run = await client.post<Run>(deliveryPaths.runs(attempt.id), asked);
  while (run.state === 'queued' || run.state === 'running') {
    await delay(LOOK_EVERY_MS);
    run = await client.get<Run>(deliveryPaths.run(attempt.id, run.id));
  }
  if (run.state !== 'finished') throw new Error(`A run ended as ${run.state}.`);
  return Math.round(performance.now() - started);
}

function p95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? 0;
}
