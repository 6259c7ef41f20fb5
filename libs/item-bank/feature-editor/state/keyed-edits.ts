import {
  gapsIn,
  ownKeys,
  plainText,
  type ContentNode,
  type GapMatchInteraction,
  type HotspotInteraction,
  type InlineChoiceInteraction,
  type InlineGap,
  type ItemContent,
  type KeyedMap,
  type MarkScheme,
  type MatchInteraction,
  type OrderInteraction,
} from '@assay/item-bank/domain';
import { editInteraction, editScheme } from './edits';

/** Parts that are marked by keys: ids of areas, or pairs of ids. */
export type PairedInteraction = InlineChoiceInteraction | MatchInteraction | GapMatchInteraction | HotspotInteraction;
export type PairedScheme = Extract<MarkScheme, { map: KeyedMap | null; kind: PairedInteraction['kind'] }>;

/** Changes what can be answered; a key of something that is gone goes with it, right or not. */
export function editPaired<Kind extends PairedInteraction['kind']>(
  content: ItemContent,
  id: string,
  kind: Kind,
  change: Partial<Extract<PairedInteraction, { kind: Kind }>>,
): ItemContent {
  const edited = editInteraction(content, id, kind, change);
  const interaction = edited.delivery.interactions.find((each) => each.id === id);
  const scheme = edited.secret.schemes[id];
  if (!isPaired(interaction) || !isPairedScheme(scheme)) return edited;
  const possible = new Set(ownKeys(interaction));
  const correct = scheme.correct.filter((key) => possible.has(key));
  const map = scheme.map && { ...scheme.map, weights: scheme.map.weights.filter(({ key }) => possible.has(key)) };
  return editScheme(edited, id, kind, { correct, map } as never);
}

export const isPaired = (interaction: { kind: string } | undefined): interaction is PairedInteraction =>
  ['inlineChoice', 'match', 'gapMatch', 'hotspot'].includes(interaction?.kind ?? '');
export const isPairedScheme = (scheme: { kind: string } | undefined): scheme is PairedScheme =>
  ['inlineChoice', 'match', 'gapMatch', 'hotspot'].includes(scheme?.kind ?? '');

/** The lines of an order are written in the right order; candidates get them shuffled. */
export function editOrder(content: ItemContent, id: string, options: OrderInteraction['options']): ItemContent {
  const correct = options.map((option) => option.id);
  return editScheme(editInteraction(content, id, 'order', { options }), id, 'order', { correct });
}

/** What a gap had when it was taken out of the text, should it come back by an undo. */
export type TakenOut = Map<string, { readonly gap: InlineGap; readonly correct: readonly string[] }>;

export const newGap = (id: string): InlineGap => ({
  id,
  options: [
    { id: 'o1', text: '' },
    { id: 'o2', text: '' },
  ],
  shuffle: true,
});

/** The gaps of a choice in the text are those that stand in the text, in its order. */
export function writeInlineText(
  content: ItemContent,
  interaction: InlineChoiceInteraction,
  text: readonly ContentNode[],
  taken: TakenOut,
): ItemContent {
  const { id } = interaction;
  const scheme = content.secret.schemes[id];
  const before = scheme?.kind === 'inlineChoice' ? scheme.correct : [];
  const refs = gapsIn(text);
  for (const gap of interaction.gaps.filter((each) => !refs.includes(each.id)))
    taken.set(gap.id, { gap, correct: before.filter((key) => key.startsWith(`${gap.id} `)) });
  const isBack = (ref: string) => !interaction.gaps.some((gap) => gap.id === ref) && taken.has(ref);
  const back = refs.filter(isBack);
  const gaps = refs.map((ref) => interaction.gaps.find((gap) => gap.id === ref) ?? taken.get(ref)?.gap ?? newGap(ref));
  const edited = editPaired(content, id, 'inlineChoice', { text, gaps });
  const restored = back.flatMap((ref) => taken.get(ref)?.correct ?? []);
  return restored.length === 0
    ? edited
    : editScheme(edited, id, 'inlineChoice', {
        correct: [...before.filter((key) => refs.includes(key.split(' ')[0] ?? '')), ...restored],
      });
}

export function writeGapText(
  content: ItemContent,
  { id }: GapMatchInteraction,
  text: readonly ContentNode[],
): ItemContent {
  return editPaired(content, id, 'gapMatch', { text, gaps: gapsIn(text).map((ref) => ({ id: ref })) });
}

/** What a group of keys is about, and what each key says: for the settings of the marking and for samples. */
export interface KeyGroup {
  readonly id: string;
  readonly title: string;
  /** One of them at most. */
  readonly isSingle: boolean;
  readonly keys: readonly { readonly key: string; readonly words: string }[];
}

const named = (words: string, fallback: string) => words.trim() || fallback;

export function keyGroups(interaction: PairedInteraction): KeyGroup[] {
  switch (interaction.kind) {
    case 'inlineChoice':
      return interaction.gaps.map(({ id, options }, index) => ({
        id,
        title: `Gap ${index + 1}`,
        isSingle: true,
        keys: options.map((option, at) => ({
          key: `${id} ${option.id}`,
          words: named(option.text, `Option ${at + 1}`),
        })),
      }));
    case 'gapMatch':
      return interaction.gaps.map(({ id }, index) => ({
        id,
        title: `Gap ${index + 1}`,
        isSingle: true,
        keys: interaction.words.map((word, at) => ({
          key: `${word.id} ${id}`,
          words: named(word.text, `Word ${at + 1}`),
        })),
      }));
    case 'match':
      return interaction.sources.map(({ id, content, matchMax }, index) => ({
        id,
        title: named(plainText(content), `Left ${index + 1}`),
        isSingle: matchMax === 1,
        keys: interaction.targets.map((target, at) => ({
          key: `${id} ${target.id}`,
          words: named(plainText(target.content), `Right ${at + 1}`),
        })),
      }));
    case 'hotspot':
      return [
        {
          id: 'areas',
          title: 'Right places',
          isSingle: interaction.maxChoices === 1,
          keys: interaction.areas.map(({ id, label }, index) => ({
            key: id,
            words: named(label, `Area ${index + 1}`),
          })),
        },
      ];
  }
}

/** The keys with one of a group set or taken; a group that takes one lets go of the other. */
export function chooseKey(
  chosen: readonly string[],
  groups: readonly KeyGroup[],
  groupId: string,
  key: string,
  isOn: boolean,
): string[] {
  const group = groups.find(({ id }) => id === groupId);
  const own = new Set(group?.keys.map((each) => each.key));
  const others = chosen.filter((each) => each !== key && !(isOn && group?.isSingle && own.has(each)));
  const next = new Set(isOn ? [...others, key] : others);
  return groups.flatMap(({ keys }) => keys.map((each) => each.key).filter((each) => next.has(each)));
}
