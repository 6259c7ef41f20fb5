import type { ObservedCriterion } from '@assay/item-bank/domain';
import { criterion, item, type Frame, type WrittenItem } from './write';

/** A demonstration that an examiner watches, with a checklist. */
export function observation(frame: Frame & { criteria: readonly ObservedCriterion[]; guidance: string }): WrittenItem {
  return item(frame, [
    {
      interaction: { id: 'i1', kind: 'observation', prompt: [] },
      scheme: { kind: 'observation', criteria: frame.criteria, guidance: frame.guidance },
    },
  ]);
}

export function observed(...given: Parameters<typeof criterion>): ObservedCriterion {
  return { ...criterion(...given), mustPass: false };
}
export const critical = (step: ObservedCriterion): ObservedCriterion => ({ ...step, mustPass: true });
