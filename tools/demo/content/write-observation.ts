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
/** Met or not: what is not fully met takes the marks of the whole demonstration, so nothing lies between. */
export function critical(
  id: string,
  title: string,
  outcome: { id: string },
  marks: string,
  notMet: string,
  met: string,
): ObservedCriterion {
  const levels = [
    { marks: '0', descriptor: notMet },
    { marks, descriptor: met },
  ];
  return { id, title, outcomeId: outcome.id, marks, levels, mustPass: true };
}
