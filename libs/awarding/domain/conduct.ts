import type { Supervision } from '@assay/catalogue/domain';
import type { ConductFacts } from './candidate-result';

/**
 * How the counting scripts came about, from the record of their sittings. The weakest sitting decides; without a
 * script there is nothing to say.
 */
export function conductOf(supervisions: readonly Supervision[]): ConductFacts {
  const all = (holds: (supervision: Supervision) => boolean) =>
    supervisions.length ? supervisions.every(holds) : null;
  return {
    identityChecked: all((supervision) => supervision.endsWith('-verified')),
    supervised: all((supervision) => supervision.startsWith('supervised-')),
    openMalpracticeCases: 0,
  };
}
