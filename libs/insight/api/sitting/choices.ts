import type { AnswerOption } from '@assay/insight/domain';
import type { MarkableVersion } from '@assay/item-bank/api';
import { plainText, type ChoiceInteraction } from '@assay/item-bank/domain';
import { compareMarks } from '@assay/platform/domain';
import type { ChoicePlace } from '../figures/sitting-figures';
import type { LoadedPlace } from './sitting-loader';

/** The choices of an item; what candidates chose there can be counted option by option. */
export function choicesOf(version: MarkableVersion): ChoiceInteraction[] {
  return version.delivery.interactions.filter((one) => one.kind === 'choice');
}

export function choicePlaces(places: readonly LoadedPlace[]): ChoicePlace[] {
  return places.flatMap(({ place: { slot }, version }) =>
    choicesOf(version).map(({ id }) => ({ slot, interactionId: id })),
  );
}

export function optionsOf({ secret }: MarkableVersion, choice: ChoiceInteraction): AnswerOption[] {
  const scheme = secret.schemes[choice.id];
  const isKey = (id: string) => {
    if (scheme?.kind !== 'choice') return false;
    if (scheme.rule !== 'map') return scheme.correct.includes(id);
    return scheme.map?.weights.some((one) => one.optionId === id && Number(one.marks) > 0) ?? false;
  };
  return choice.options.map(({ id, content }) => ({ id, text: plainText(content), isKey: isKey(id) }));
}

/** Full marks or none: then the facility is the share of candidates who got it right. */
export function isAllOrNothing({ delivery, secret, marks }: MarkableVersion): boolean {
  const [only, ...more] = delivery.interactions;
  const scheme = only && secret.schemes[only.id];
  if (!scheme || more.length > 0) return false;
  if (scheme.kind === 'choice') return scheme.rule === 'exact';
  if (scheme.kind !== 'numeric' && scheme.kind !== 'textEntry') return false;
  return scheme.keys.every((key) => compareMarks(key.marks, marks) === 0);
}
