import { overused, type KeyedInteraction } from '../item/possible-keys';
import { attemptKeys } from './candidate-parts';
import { impossible } from './impossible';
import type { AttemptKey } from './option-key';

/** An answer made of areas, pairs or an order: only what was offered, each once, within the limits of the question. */
export function readKeys(interaction: KeyedInteraction, key: AttemptKey, value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) throw impossible('This part takes a list.');
  const possible = attemptKeys(interaction, key);
  const own = new Map(possible.map((each) => [each.shown, each.own]));
  const given = value.map((shown) => {
    const found = own.get(shown as string);
    if (found === undefined) throw impossible('One of these answers was not offered.');
    return found;
  });
  const distinct = new Set(given);
  if (distinct.size !== given.length) throw impossible('An answer counts once.');
  if (given.length === 0) return null;
  checkLimits(interaction, given);
  if (interaction.kind === 'order') return given;
  // In the order of the item, so that two equal answers are stored alike.
  return possible.map((each) => each.own).filter((each) => distinct.has(each));
}

function checkLimits(interaction: KeyedInteraction, given: readonly string[]): void {
  if (interaction.kind === 'order' && given.length !== interaction.options.length) {
    throw impossible('An order holds everything once.');
  }
  if (interaction.kind === 'hotspot' && interaction.maxChoices !== null && given.length > interaction.maxChoices) {
    throw impossible(interaction.maxChoices === 1 ? 'Choose one.' : `Choose at most ${interaction.maxChoices}.`);
  }
  const [beyond] = overused(interaction, given);
  if (beyond) {
    throw impossible(
      beyond.most === 1 ? 'One of these can be used once.' : `One of these can be used ${beyond.most} times.`,
    );
  }
}
