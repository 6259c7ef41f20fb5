import type { MarkableVersion } from '@assay/item-bank/api';
import type { ChoiceInteraction } from '@assay/item-bank/domain';
import { compareMarks } from '@assay/platform/domain';
import type { ChoicePlace } from '../figures/sitting-figures';
import { answerOptions } from './answer-options';
import type { LoadedPlace } from './sitting-loader';

/** The choices of an item: what candidates chose there names the option that misleads. */
export function choicesOf(version: MarkableVersion): ChoiceInteraction[] {
  return version.delivery.interactions.filter((one) => one.kind === 'choice');
}

export function choicePlaces(places: readonly LoadedPlace[]): ChoicePlace[] {
  return places.flatMap(({ place: { slot }, version }) =>
    choicesOf(version).map(({ id }) => ({ slot, interactionId: id })),
  );
}

/** Everything of an item that can be counted option by option. */
export function countablePlaces({ place: { slot }, version }: LoadedPlace): ChoicePlace[] {
  return version.delivery.interactions
    .filter((interaction) => answerOptions(interaction, undefined) !== null)
    .map(({ id }) => ({ slot, interactionId: id }));
}

/** Full marks or none: then the facility is the share of candidates who got it right. */
export function isAllOrNothing({ delivery, secret, marks }: MarkableVersion): boolean {
  const [only, ...more] = delivery.interactions;
  const scheme = only && secret.schemes[only.id];
  if (!scheme || more.length > 0) return false;
  if ('rule' in scheme) return scheme.rule === 'exact';
  if (scheme.kind !== 'numeric' && scheme.kind !== 'textEntry') return false;
  return scheme.keys.every((key) => compareMarks(key.marks, marks) === 0);
}
