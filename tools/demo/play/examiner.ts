import { markingPaths, type Marked, type MarkingQueues, type ScriptResponse } from '@assay/marking/contract';
import type { Client } from './client';

/** Marks all that waits for a person, response by response, as the marking page does. @returns how many */
export async function markAll(examiner: Client): Promise<number> {
  let marked = 0;
  for (;;) {
    const { queues } = await examiner.get<MarkingQueues>(markingPaths.queues);
    const next = queues.map(({ nextScriptId }) => nextScriptId).find((id) => id !== null);
    if (!next) return marked;
    for (let scriptId: string | null = next; scriptId; marked++) scriptId = await markOne(examiner, scriptId);
  }
}

async function markOne(examiner: Client, scriptId: string): Promise<string | null> {
  const script = await examiner.post<ScriptResponse>(markingPaths.hold(scriptId));
  const given = script.response.kind === 'text' ? script.response.text : '';
  const likeness = likenessOf(given, script.modelAnswer);
  const awarded = Object.fromEntries(
    script.criteria.map(({ partId, levels }) => [
      partId,
      levels[Math.round((levels.length - 1) * likeness)]?.marks ?? '0',
    ]),
  );
  const comment = likeness > 0.8 ? 'Complete.' : likeness > 0.3 ? 'In part; the reason is not followed through.' : null;
  const { nextScriptId } = await examiner.post<Marked>(markingPaths.marks(scriptId), {
    awarded,
    comment,
    reason: null,
  });
  return nextScriptId;
}

/** How much of the model answer a response says, by its longer words: the demo's examiner reads no deeper. */
function likenessOf(given: string, model: string): number {
  const words = (text: string) => new Set(text.toLowerCase().match(/[\p{L}\p{N}.]{4,}/gu) ?? []);
  const wanted = words(model);
  const said = [...words(given)].filter((word) => wanted.has(word)).length;
  return wanted.size ? Math.min(1, said / wanted.size) : 0;
}
