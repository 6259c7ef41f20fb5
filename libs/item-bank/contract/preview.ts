import type { SampleFinding as DomainFinding } from '@assay/item-bank/domain';
import { Marks } from '@assay/platform/contract';
import * as z from 'zod/mini';
import { CandidateItem, CandidateStimulus } from './candidate-item';

/** The item as one candidate would get it, in an order drawn for this preview. */
export const ItemPreview = z.object({ item: CandidateItem, stimuli: z.array(CandidateStimulus) });
export type ItemPreview = z.infer<typeof ItemPreview>;

const SampleFinding: z.ZodMiniType<DomainFinding> = z.object({
  sampleId: z.string(),
  interactionId: z.string(),
  state: z.enum(['agrees', 'differs', 'waits']),
  given: z.nullable(Marks),
  readAs: z.nullable(z.string()),
  why: z.array(z.string()),
  wouldRead: z.nullable(z.enum(['decimalComma', 'ignoreWordsAfter'])),
}) as never;
export const MarkingTest = z.object({ findings: z.array(SampleFinding) });
export type MarkingTest = z.infer<typeof MarkingTest>;
