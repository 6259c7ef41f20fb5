import type {
  GapMatchInteraction,
  HotspotInteraction,
  InlineChoiceInteraction,
  Interaction,
  MatchInteraction,
  OrderInteraction,
} from './interaction';

/** Interactions that are answered by areas, pairs or an order, and marked by such keys. */
export type KeyedInteraction =
  InlineChoiceInteraction | OrderInteraction | MatchInteraction | GapMatchInteraction | HotspotInteraction;

/** What a thing is called; an option of a gap goes by its gap too, for two gaps may have an option "a" each. */
export type Naming = (purpose: 'id' | 'area' | 'gap' | 'option' | 'source' | 'target' | 'word', id: string) => string;

/** All that can be part of an answer, in the order of the item: ids, or pairs of ids with one space between. */
export function possibleKeys(interaction: KeyedInteraction, name: Naming): string[] {
  const named = (purpose: Parameters<Naming>[0], list: readonly { readonly id: string }[]) =>
    list.map(({ id }) => name(purpose, id));
  const pairs = (firsts: readonly string[], seconds: readonly string[]) =>
    firsts.flatMap((first) => seconds.map((second) => `${first} ${second}`));
  switch (interaction.kind) {
    case 'order':
      return named('id', interaction.options);
    case 'hotspot':
      return named('area', interaction.areas);
    case 'inlineChoice':
      return interaction.gaps.flatMap((gap) =>
        gap.options.map(({ id }) => `${name('gap', gap.id)} ${name('option', `${gap.id} ${id}`)}`),
      );
    case 'match':
      return pairs(named('source', interaction.sources), named('target', interaction.targets));
    case 'gapMatch':
      return pairs(named('word', interaction.words), named('gap', interaction.gaps));
  }
}

/** The keys as mark schemes and kept responses write them. */
export const ownKeys = (interaction: KeyedInteraction): string[] =>
  possibleKeys(interaction, (purpose, id) => (purpose === 'option' ? (id.split(' ')[1] ?? '') : id));

export const isKeyedInteraction = (interaction: Interaction): interaction is KeyedInteraction =>
  ['order', 'hotspot', 'inlineChoice', 'match', 'gapMatch'].includes(interaction.kind);

interface End {
  readonly id: string;
  readonly most: number | null;
}
/** QTI 3 match-max: the ends of pairs that are in more pairs than they may be. */
export function overused(interaction: KeyedInteraction, keys: readonly string[]): End[] {
  const beyond = (side: 0 | 1, ends: readonly End[]) =>
    ends.filter(({ id, most }) => most !== null && keys.filter((key) => key.split(' ')[side] === id).length > most);
  const limited = (ends: readonly { readonly id: string; readonly matchMax: number | null }[]) =>
    ends.map(({ id, matchMax }) => ({ id, most: matchMax }));
  const once = (ends: readonly { readonly id: string }[]) => ends.map(({ id }) => ({ id, most: 1 }));
  switch (interaction.kind) {
    case 'inlineChoice':
      return beyond(0, once(interaction.gaps));
    case 'match':
      return [...beyond(0, limited(interaction.sources)), ...beyond(1, limited(interaction.targets))];
    case 'gapMatch':
      return [...beyond(0, limited(interaction.words)), ...beyond(1, once(interaction.gaps))];
    case 'order':
    case 'hotspot':
      return [];
  }
}
