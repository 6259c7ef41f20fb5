import { deliveryPaths, type CandidateAttempt, type CandidateHome, type SavedResponse } from '@assay/delivery/contract';
import { ApiProblem, type Client } from '../demo/play/client';
import { Knowledge } from '../demo/play/knowledge';
import { items } from './plan';

const PATIENCE_MS = 180_000;
const LOWEST_FAULT = 500;

/** What the api has confirmed: the promise that nothing may break. */
export interface Acknowledged {
  readonly attemptId: string;
  readonly slot: string;
  readonly seq: number;
  readonly value: unknown;
}

export async function startAttempt(client: Client): Promise<CandidateAttempt> {
  const { exams } = await client.get<CandidateHome>(deliveryPaths.home);
  const [exam] = exams;
  if (!exam) throw new Error('The candidate is entered nowhere.');
  await client.post(deliveryPaths.checkIn(exam.entryId));
  return client.post<CandidateAttempt>(deliveryPaths.start(exam.entryId));
}

/** Answers everything rightly, `rounds` times over, and reports each answer that was acknowledged. */
export async function answerAll(
  client: Client,
  attempt: CandidateAttempt,
  rounds: number,
  onAcknowledged: (saved: Acknowledged) => void = () => undefined,
): Promise<void> {
  const knowledge = new Knowledge(items);
  const right = () => 0;
  for (let seq = 1; seq <= rounds; seq++) {
    for (const { slot, item } of attempt.sections.flatMap(({ slots }) => slots)) {
      const value = knowledge.answer(item, Infinity, right);
      const path = deliveryPaths.response(attempt.id, slot);
      const saved = await patiently(() => client.put<SavedResponse>(path, { seq, value }));
      if (saved.outcome !== 'current') throw new Error(`An answer was ${saved.outcome}.`);
      onAcknowledged({ attemptId: attempt.id, slot, seq, value });
    }
  }
}

export function handIn(client: Client, attemptId: string): Promise<CandidateAttempt> {
  return patiently(() => client.post<CandidateAttempt>(deliveryPaths.submission(attemptId)));
}

/** As the exam page does: what was not acknowledged is sent again, and a refusal is a refusal. */
async function patiently<T>(send: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await send();
    } catch (error) {
      const isFault = !(error instanceof ApiProblem) || error.status >= LOWEST_FAULT;
      if (!isFault || Date.now() > giveUpAt) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
