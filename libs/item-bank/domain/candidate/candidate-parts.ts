import type { ContentNode } from '../content/content';
import type {
  GapMatchInteraction,
  HotspotInteraction,
  InlineChoiceInteraction,
  MatchInteraction,
  OrderInteraction,
} from '../item/interaction';
import { boundsOf } from '../item/area-bounds';
import { ownKeys, possibleKeys, type KeyedInteraction } from '../item/possible-keys';
import { attemptNames, inAttemptOrder, type AttemptKey, type AttemptNames } from './option-key';

/** Areas whose middles are about as high are read from left to right. */
const LINES_OF_AN_IMAGE = 5;

interface Named {
  readonly id: string;
  readonly content: readonly ContentNode[];
}
interface Word {
  readonly id: string;
  readonly text: string;
}
export interface ShownInlineChoice {
  readonly text: readonly ContentNode[];
  readonly gaps: readonly { readonly id: string; readonly options: readonly Word[] }[];
}
export interface ShownOrder {
  readonly options: readonly Named[];
}
export interface ShownMatch {
  readonly sources: readonly (Named & { readonly matchMax: number | null })[];
  readonly targets: readonly (Named & { readonly matchMax: number | null })[];
}
export interface ShownGapMatch {
  readonly text: readonly ContentNode[];
  readonly gaps: readonly { readonly id: string }[];
  readonly words: readonly (Word & { readonly matchMax: number | null })[];
}
export interface ShownHotspot {
  readonly image: HotspotInteraction['image'];
  readonly areas: HotspotInteraction['areas'];
  readonly minChoices: number;
  readonly maxChoices: number | null;
}

export function shownInlineChoice({ text, gaps }: InlineChoiceInteraction, names: AttemptNames): ShownInlineChoice {
  return {
    text: withGapNames(text, names),
    gaps: gaps.map((gap) => {
      const options = gap.shuffle ? inAttemptOrder(gap.options, names, `order of ${gap.id}`) : gap.options;
      return {
        id: names.name('gap', gap.id),
        options: options.map(({ id, text: words }) => ({ id: names.name('option', `${gap.id} ${id}`), text: words })),
      };
    }),
  };
}

export function shownOrder({ options }: OrderInteraction, names: AttemptNames): ShownOrder {
  const ordered = inAttemptOrder(options, names, 'order');
  return { options: ordered.map(({ id, content }) => ({ id: names.name('id', id), content })) };
}

export function shownMatch({ sources, targets, shuffle }: MatchInteraction, names: AttemptNames): ShownMatch {
  const side = (ends: MatchInteraction['sources'], purpose: string) =>
    (shuffle ? inAttemptOrder(ends, names, `order of ${purpose}`) : ends).map(({ id, content, matchMax }) => ({
      id: names.name(purpose, id),
      content,
      matchMax,
    }));
  return { sources: side(sources, 'source'), targets: side(targets, 'target') };
}

/** The words are always shuffled: authors write them down in the order of the gaps. */
export function shownGapMatch({ text, gaps, words }: GapMatchInteraction, names: AttemptNames): ShownGapMatch {
  return {
    text: withGapNames(text, names),
    gaps: gaps.map(({ id }) => ({ id: names.name('gap', id) })),
    words: inAttemptOrder(words, names, 'order').map(({ id, text: word, matchMax }) => ({
      id: names.name('word', id),
      text: word,
      matchMax,
    })),
  };
}

/** Areas come as they are read in the image, line by line: not as they were drawn, for the right one is drawn first. */
export function shownHotspot(interaction: HotspotInteraction, names: AttemptNames): ShownHotspot {
  const { asset, alt, width, height } = interaction.image;
  const lineHeight = Math.max(1, height / LINES_OF_AN_IMAGE);
  const place = (area: HotspotInteraction['areas'][number]) => {
    const { left, top, right, bottom } = boundsOf(area) ?? { left: 0, top: 0, right: 0, bottom: 0 };
    return [Math.floor((top + bottom) / 2 / lineHeight), (left + right) / 2] as const;
  };
  const areas = [...interaction.areas].sort((a, b) => {
    const [[line, across], [otherLine, otherAcross]] = [place(a), place(b)];
    const drawn = names.rank('order', a.id) < names.rank('order', b.id) ? -1 : 1;
    return line - otherLine || across - otherAcross || drawn;
  });
  return {
    image: { asset, alt, width, height },
    areas: areas.map(({ id, shape, coords, label }) => ({ id: names.name('area', id), shape, coords, label })),
    minChoices: interaction.minChoices,
    maxChoices: interaction.maxChoices,
  };
}

/** One thing that may be answered: as the item knows it, and as the candidate's browser does in this attempt. */
export interface Key {
  readonly own: string;
  readonly shown: string;
}

export function attemptKeys(interaction: KeyedInteraction, key: AttemptKey): Key[] {
  const shown = possibleKeys(interaction, attemptNames(interaction, key).name);
  return ownKeys(interaction).map((own, index) => ({ own, shown: shown[index] ?? '' }));
}

function withGapNames(nodes: readonly ContentNode[], names: AttemptNames): ContentNode[] {
  return nodes.map((node) => {
    if (node.t === 'gap') return { t: 'gap', ref: names.name('gap', node.ref) };
    return node.t === 'el' ? { ...node, c: withGapNames(node.c, names) } : node;
  });
}
