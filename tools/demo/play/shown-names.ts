import { gapsIn, plainText, type ContentNode, type Interaction } from '@assay/item-bank/domain';
import type { CandidateItem } from '@assay/item-bank/contract';
import type * as z from 'zod/mini';

export type ShownInteraction = z.infer<typeof CandidateItem>['interactions'][number];

/**
 * Options, words, gaps and areas have other names in every attempt, so a candidate knows them by what they say.
 * @returns how the attempt calls what the author called so
 */
export function shownNames(own: Interaction, shown: ShownInteraction): (name: string) => string {
  const names = new Map<string, string>();
  const byWords = (mine: readonly Named[], theirs: readonly Named[]) => {
    for (const { id, words } of mine) {
      const same = theirs.find((each) => each.words === words);
      if (!same) throw new Error(`The attempt does not show "${words.slice(0, 60)}".`);
      names.set(id, same.id);
    }
  };
  const byPlace = (mine: readonly string[], theirs: readonly string[]) =>
    mine.forEach((id, place) => names.set(id, theirs[place] ?? ''));

  if ((own.kind === 'choice' && shown.kind === 'choice') || (own.kind === 'order' && shown.kind === 'order')) {
    byWords(said(own.options), said(shown.options));
  } else if (own.kind === 'match' && shown.kind === 'match') {
    byWords(said(own.sources), said(shown.sources));
    byWords(said(own.targets), said(shown.targets));
  } else if (own.kind === 'inlineChoice' && shown.kind === 'inlineChoice') {
    byPlace(gapsIn(own.text), gapsIn(shown.text));
    for (const gap of own.gaps) {
      const options = shown.gaps.find(({ id }) => id === names.get(gap.id))?.options ?? [];
      byWords(worded(gap.options), worded(options));
    }
  } else if (own.kind === 'gapMatch' && shown.kind === 'gapMatch') {
    byPlace(gapsIn(own.text), gapsIn(shown.text));
    byWords(worded(own.words), worded(shown.words));
  } else if (own.kind === 'hotspot' && shown.kind === 'hotspot') {
    const labelled = (areas: readonly { id: string; label: string }[]) =>
      areas.map(({ id, label }) => ({ id, words: label }));
    byWords(labelled(own.areas), labelled(shown.areas));
  }
  return (name) => names.get(name) ?? name;
}

interface Named {
  readonly id: string;
  readonly words: string;
}

const said = (things: readonly { id: string; content: readonly ContentNode[] }[]): Named[] =>
  things.map(({ id, content }) => ({ id, words: plainText(content) }));
const worded = (things: readonly { id: string; text: string }[]): Named[] =>
  things.map(({ id, text }) => ({ id, words: text }));
