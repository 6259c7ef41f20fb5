import type { Marks } from '@assay/platform/domain';
import type { Interaction } from '../item/interaction';
import { interactionOf, type MarkableItem } from '../item/item';
import { interactionMarks, markedBy, partsOf } from '../item/mark-part';
import { isChoiceResponse, type ResponseValue } from '../response/response';
import { markSheet, traceSheet } from '../sheet/mark-sheet';
import { compileScheme } from './compile';
import { processResponse, type TraceStep } from './interpreter';
import { readNumber } from './read-number';
import { Exact, identifiers, ordered, string, type Value } from './value';

/** Changes whenever the same rules and response could give another mark; written beside every mark. */
export const engineVersion = 'assay-rp/1';

export interface PartMark {
  readonly partId: string;
  readonly outcomeId: string | null;
  readonly marks: Marks;
  readonly max: Marks;
}
export interface InteractionMark {
  readonly marks: Marks;
  readonly max: Marks;
  readonly parts: readonly PartMark[];
  /** Why, in sentences: kept with the mark and shown with results. */
  readonly explanation: readonly string[];
}

/** Marks one response of a kind that the engine marks by itself. */
export function scoreInteraction(
  item: MarkableItem,
  interactionId: string,
  value: ResponseValue | null,
): InteractionMark {
  const interaction = interactionOf(item.delivery, interactionId);
  if (interaction.kind === 'spreadsheet') return markSheet(item, interaction, value);
  const { marks, because } = evaluate(item, interactionId, value);
  const max = interactionMarks(item, interactionId);
  const [part] = partsOf(item, interactionId);
  if (!part) throw new RangeError(`Interaction ${interactionId} has no mark scheme.`);
  return {
    marks,
    max,
    parts: [{ partId: part.id, outcomeId: part.outcomeId, marks, max }],
    explanation: [...because, ...remarks(item, interactionId, value)],
  };
}

/** Every operator with its value, for whoever asks why years later. */
export function traceInteraction(
  item: MarkableItem,
  interactionId: string,
  value: ResponseValue | null,
): readonly TraceStep[] {
  const interaction = interactionOf(item.delivery, interactionId);
  if (interaction.kind === 'spreadsheet') return traceSheet(item, interaction, value);
  return evaluate(item, interactionId, value).trace;
}

function evaluate(item: MarkableItem, interactionId: string, value: ResponseValue | null) {
  const interaction = interactionOf(item.delivery, interactionId);
  if (markedBy(interaction.kind) !== 'engine') throw new RangeError(`The engine does not mark ${interaction.kind}.`);
  const scheme = item.secret.schemes[interactionId];
  if (!scheme) throw new RangeError(`Interaction ${interactionId} has no mark scheme.`);
  const rules = item.secret.processing[interactionId] ?? compileScheme(interaction, scheme);
  const { score, because, trace } = processResponse(rules, asValue(interaction, value));
  // Whatever the rules say, a mark lies between nothing and what the part is worth.
  const held = Exact.min(Exact.max(score, 0), interactionMarks(item, interactionId));
  return { marks: held.toDecimalPlaces(2).toFixed(), because, trace };
}

function asValue(interaction: Interaction, value: ResponseValue | null): Value {
  if (interaction.kind === 'numeric' || interaction.kind === 'textEntry') {
    return typeof value === 'string' && value.trim() !== '' ? string(value) : null;
  }
  if (!isChoiceResponse(value)) return null;
  return interaction.kind === 'order' ? ordered(value) : identifiers(value);
}

function remarks(item: MarkableItem, interactionId: string, value: ResponseValue | null): readonly string[] {
  const scheme = item.secret.schemes[interactionId];
  if (scheme?.kind !== 'numeric' || typeof value !== 'string' || value.trim() === '') return [];
  return readNumber(value, scheme.reading).remarks;
}
