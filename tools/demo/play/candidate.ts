import {
  deliveryPaths,
  type CandidateAttempt,
  type CandidateHome,
  type Run,
  type SavedResponse,
} from '@assay/delivery/contract';
import { chanceOf } from './chance';
import { inParallel, until, type Client } from './client';
import type { Knowledge } from './knowledge';

export interface Sat {
  readonly attemptId: string;
  readonly responses: number;
  readonly runs: number;
}

/** Everything a candidate does with one exam, through the API that the exam pages use. */
export async function sitExam(client: Client, component: string, ability: number, knowledge: Knowledge): Promise<Sat> {
  const { exams, name } = await client.get<CandidateHome>(deliveryPaths.home);
  const exam = exams.find(
    (each) => each.component === component && ['check-in', 'open', 'in-progress'].includes(each.stage),
  );
  if (!exam) throw new Error(`${name} has no open exam "${component}".`);
  await client.post(deliveryPaths.checkIn(exam.entryId));
  const attempt = await client.post<CandidateAttempt>(deliveryPaths.start(exam.entryId));
  const chance = chanceOf(`${name} ${component}`);
  let responses = 0;
  let runs = 0;
  for (const { slot, item } of attempt.sections.flatMap(({ slots }) => slots)) {
    const value = knowledge.answer(item, inLogits(ability), chance);
    const seq = (attempt.responses[slot]?.seq ?? 0) + 1;
    const saved = await client.put<SavedResponse>(deliveryPaths.response(attempt.id, slot), { seq, value });
    if (saved.outcome !== 'current') throw new Error(`The answer of ${name} to ${slot} was ${saved.outcome}.`);
    responses++;
    for (const { id, kind } of item.interactions) {
      const answer = value[id];
      if (kind !== 'code' || typeof answer !== 'object' || !answer || !('files' in answer)) continue;
      await runChecks(client, attempt.id, slot, id, answer.files);
      runs++;
    }
  }
  return { attemptId: attempt.id, responses, runs };
}

/** Somebody who knows half of it answers half of the middling questions. */
const inLogits = (ability: number) => (ability - 0.5) * 7;

export function handIn(client: Client, attemptId: string): Promise<CandidateAttempt> {
  return client.post<CandidateAttempt>(deliveryPaths.submission(attemptId));
}

async function runChecks(
  client: Client,
  attemptId: string,
  slot: string,
  interactionId: string,
  files: Record<string, string>,
) {
  const run = await client.post<Run>(deliveryPaths.runs(attemptId), { slot, interactionId, files, input: null });
  return until('a run to finish', async () => {
    const now = await client.get<Run>(deliveryPaths.run(attemptId, run.id));
    if (now.state === 'queued' || now.state === 'running') return null;
    if (now.state !== 'finished') throw new Error(`A run ended as ${now.state}: ${now.message ?? ''}`);
    return now;
  });
}

/** All components at once, as far as a person can: the browser tabs of one candidate. */
export async function sitAll(client: Client, components: readonly string[], ability: number, knowledge: Knowledge) {
  return inParallel(components, components.length, (component) => sitExam(client, component, ability, knowledge));
}
