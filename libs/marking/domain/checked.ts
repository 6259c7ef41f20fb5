import type { RunRecord } from '@assay/item-bank/domain';
import { sumMarks, type Marks } from '@assay/platform/domain';
import type { PartMark } from './mark';

/** What the checks of a practical task came to, before an examiner has judged what no check can. */
export interface CheckedWork {
  readonly parts: readonly PartMark[];
  readonly explanation: readonly string[];
  readonly run: RunRecord;
}
interface Judged {
  readonly parts: readonly PartMark[];
  readonly marks: Marks;
  readonly max: Marks;
  readonly explanation: readonly string[];
}

/** One mark of both: neither changes the other. */
export function withChecks(judged: Judged, checked: CheckedWork) {
  const parts = [...checked.parts, ...judged.parts];
  return {
    parts,
    marks: sumMarks(parts.map(({ marks }) => marks)),
    max: sumMarks(parts.map(({ max }) => max)),
    explanation: [...checked.explanation, ...judged.explanation],
    run: checked.run,
  };
}
