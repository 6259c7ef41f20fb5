import { compareMarks, type Marks } from '@assay/platform/domain';
import type { ExecutionResult } from '@assay/sandbox/domain';
import { markChecks } from '../code/mark-checks';
import { interactionOf, type MarkableItem } from '../item/item';
import { markedBy } from '../item/mark-part';
import { readNumber } from '../marking/read-number';
import { sheetDetails } from '../sheet/mark-sheet';
import { scoreInteraction, type InteractionMark } from '../marking/score';
import type { ResponseValue } from '../response/response';

/** A response for which the author knows the mark before the engine says it. */
export interface MarkingSample {
  readonly id: string;
  readonly interactionId: string;
  readonly response: ResponseValue | null;
  readonly expected: Marks;
}
export interface SampleFinding {
  readonly sampleId: string;
  readonly interactionId: string;
  readonly state: 'agrees' | 'differs' | 'waits';
  readonly given: Marks | null;
  /** What the engine understood: "9.50"; null where it reads the response as it stands. */
  readonly readAs: string | null;
  readonly why: readonly string[];
  /** The setting of the part that would read this response. */
  readonly wouldRead: 'decimalComma' | 'ignoreWordsAfter' | null;
}

/** Marks the samples of keyed parts. Those of practical tasks wait for a run, those of extended text for a person. */
export function testMarking(item: MarkableItem, samples: readonly MarkingSample[]): SampleFinding[] {
  return samples.flatMap((sample) => {
    const interaction = item.delivery.interactions.find(({ id }) => id === sample.interactionId);
    if (!interaction || !item.secret.schemes[sample.interactionId]) return [];
    if (markedBy(interaction.kind) !== 'engine') return [waits(sample, 'This part is not marked by rules.')];
    const mark = scoreInteraction(item, sample.interactionId, sample.response);
    return [found(sample, { ...mark, explanation: reasons(item, sample, mark) }, understood(item, sample))];
  });
}

/** A sample of a practical task after its run. */
export function testChecks(item: MarkableItem, sample: MarkingSample, result: ExecutionResult): SampleFinding {
  const interaction = interactionOf(item.delivery, sample.interactionId);
  const mark = interaction.kind === 'code' ? markChecks(item, interaction, result) : 'unavailable';
  return mark === 'unavailable' ? waits(sample, 'The sandbox could not run this. Try again.') : found(sample, mark);
}

export const waits = (sample: MarkingSample, why: string): SampleFinding => ({
  sampleId: sample.id,
  interactionId: sample.interactionId,
  state: 'waits',
  given: null,
  readAs: null,
  why: [why],
  wouldRead: null,
});

/** An author is told with the numbers what a candidate is told without them. */
function reasons(
  item: MarkableItem,
  { interactionId, response }: MarkingSample,
  mark: InteractionMark,
): readonly string[] {
  const interaction = interactionOf(item.delivery, interactionId);
  if (interaction.kind !== 'spreadsheet' || response === null) return mark.explanation;
  return [...mark.explanation.slice(0, 1), ...sheetDetails(item, interaction, response)];
}

type Understood = Pick<SampleFinding, 'readAs' | 'wouldRead'>;
const AS_IT_STANDS: Understood = { readAs: null, wouldRead: null };

function found(sample: MarkingSample, mark: InteractionMark, understood: Understood = AS_IT_STANDS): SampleFinding {
  return {
    sampleId: sample.id,
    interactionId: sample.interactionId,
    state: compareMarks(mark.marks, sample.expected) === 0 ? 'agrees' : 'differs',
    given: mark.marks,
    why: mark.explanation,
    ...understood,
  };
}

function understood(item: MarkableItem, { interactionId, response }: MarkingSample): Understood {
  const scheme = item.secret.schemes[interactionId];
  if (scheme?.kind !== 'numeric' || typeof response !== 'string' || response.trim() === '') return AS_IT_STANDS;
  const { value, wouldRead } = readNumber(response, scheme.reading);
  return { readAs: value ?? 'Not a number', wouldRead };
}
