import {
  engineVersion,
  holdsAnswer,
  partsOf,
  scoreInteraction,
  type InteractionMark,
  type RunRecord,
} from '@assay/item-bank/domain';
import type { Marker, PartMark } from '@assay/marking/domain';
import { sumMarks } from '@assay/platform/domain';
import type { NewMark } from '../mark/mark-book';
import type { ScriptResponse } from './script-loader';

export const engine: Marker = { kind: 'engine', id: engineVersion };

/** What the engine decides without help: keyed responses, and whatever was not answered at all. */
export function isMarkedAtOnce(response: ScriptResponse): boolean {
  return response.method === 'engine' || !holdsAnswer(response.interaction, response.value);
}

export function markAtOnce(attemptId: string, response: ScriptResponse): NewMark {
  const { item, interactionId, value } = response;
  return engineMark(
    attemptId,
    response,
    response.method === 'engine' ? scoreInteraction(item, interactionId, value) : unanswered(response),
  );
}

export function engineMark(
  attemptId: string,
  response: ScriptResponse,
  found: InteractionMark,
  run: RunRecord | null = null,
): NewMark {
  const { slot, interactionId, itemVersionId } = response;
  return {
    ...{ attemptId, slot, interactionId, itemVersionId },
    ...{ marker: engine.kind, markerId: engine.id },
    ...{ marks: found.marks, max: found.max, explanation: [...found.explanation] },
    parts: found.parts.map(forOutcome),
    run,
    ...{ comment: null, supersedesId: null, reason: null },
  };
}

/** Nothing to judge and nothing to run: zero in every part, and it says why. */
function unanswered({ item, interactionId }: ScriptResponse): InteractionMark {
  const parts = partsOf(item, interactionId).map(({ id, outcomeId, marks: max }) => ({
    partId: id,
    outcomeId,
    marks: '0',
    max,
  }));
  return { marks: '0', max: sumMarks(parts.map(({ max }) => max)), parts, explanation: ['No answer was given.'] };
}

export function forOutcome(part: InteractionMark['parts'][number]): PartMark {
  if (part.outcomeId === null) throw new Error(`The mark part ${part.partId} belongs to no outcome.`);
  return { ...part, outcomeId: part.outcomeId };
}
