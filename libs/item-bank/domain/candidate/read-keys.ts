import { possibleKeys, type NamedInteraction } from './candidate-parts';
import { impossible } from './impossible';
import type { AttemptKey } from './option-key';

/** An answer made of areas, pairs or an order: only what was offered, each once, within the limits of the question. */
export function readKeys(interaction: NamedInteraction, key: AttemptKey, value: unknown): readonly string[] | null {
  if (!Array.isArray(value)) throw impossible('This part takes a list.');
  const possible = possibleKeys(interaction, key);
  const own = new Map(possible.map((each) => [each.shown, each.own]));
  const given = value.map((shown) => {
    const found = own.get(shown as string);
    if (found === undefined) throw impossible('One of these answers was not offered.');
    return found;
  });
  if (new Set(given).size !== given.length) throw impossible('An answer counts once.');
  if (given.length === 0) return null;
  checkLimits(interaction, given);
  if (interaction.kind === 'order') return given;
  // In the order of the item, so that two equal answers are stored alike.
  return possible.map((each) => each.own).filter((each) => given.includes(each));
}

function checkLimits(interaction: NamedInteraction, given: readonly string[]): void {
  switch (interaction.kind) {
    case 'order':
      if (given.length !== interaction.options.length) throw impossible('An order holds everything once.');
      return;
    case 'hotspot':
      if (interaction.maxChoices !== null && given.length > interaction.maxChoices) {
        throw impossible(interaction.maxChoices === 1 ? 'Choose one.' : `Choose at most ${interaction.maxChoices}.`);
      }
      return;
    case 'inlineChoice':
      return hold(interaction.gaps, given, 0, () => 1);
    case 'match':
      hold(interaction.sources, given, 0, ({ matchMax }) => matchMax);
      return hold(interaction.targets, given, 1, ({ matchMax }) => matchMax);
    case 'gapMatch':
      hold(interaction.words, given, 0, ({ matchMax }) => matchMax);
      return hold(interaction.gaps, given, 1, () => 1);
  }
}

/** QTI 3 match-max: no end of a pair in more pairs than it may be. */
function hold<End extends { readonly id: string }>(
  ends: readonly End[],
  pairs: readonly string[],
  side: 0 | 1,
  most: (end: End) => number | null,
): void {
  for (const end of ends) {
    const limit = most(end);
    const used = pairs.filter((pair) => pair.split(' ')[side] === end.id).length;
    if (limit !== null && used > limit) {
      throw impossible(limit === 1 ? 'One of these can be used once.' : `One of these can be used ${limit} times.`);
    }
  }
}
