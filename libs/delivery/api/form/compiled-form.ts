import type { CandidateStimulus } from '@assay/item-bank/contract';
import type { Delivery } from '@assay/item-bank/domain';
import type { Marks } from '@assay/platform/domain';
import type * as z from 'zod/mini';

/** A place in a form with what is asked there: from the `delivery` half of the item alone. */
export interface CompiledSlot {
  readonly slot: string;
  /** 1 to n over all sections. */
  readonly number: number;
  readonly marks: Marks;
  readonly itemVersionId: string;
  readonly delivery: Delivery;
}

export interface CompiledSection {
  readonly id: string;
  readonly title: string;
  readonly slots: readonly CompiledSlot[];
}

/** A published form with everything that sitting it needs. It never changes, so one copy serves all attempts. */
export interface CompiledForm {
  readonly id: string;
  readonly title: string;
  readonly specificationVersionId: string;
  readonly specificationTitle: string;
  readonly componentId: string;
  readonly componentTitle: string;
  readonly durationMinutes: number;
  readonly sections: readonly CompiledSection[];
  readonly slots: ReadonlyMap<string, CompiledSlot>;
  readonly stimuli: readonly z.input<typeof CandidateStimulus>[];
  /** Holds demonstrations that an examiner watches: it is not sat in the browser. */
  readonly isObserved: boolean;
  /** A short fingerprint of what is sealed in it: "9F4C 71E2 A0B8". */
  readonly seal: string;
}
