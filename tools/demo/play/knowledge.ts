import { plainText, type Interaction, type MarkScheme, type ResponseValue } from '@assay/item-bank/domain';
import type { CandidateItem } from '@assay/item-bank/contract';
import type * as z from 'zod/mini';
import type { WrittenItem } from '../content/write';
import type { Chance } from './chance';
import { drawAnswer } from './draw-answer';
import { shownNames } from './shown-names';

type Shown = z.infer<typeof CandidateItem>;
type Answer = Record<string, ResponseValue | null>;

/** What somebody who learned the subject knows: the questions by their text, as candidates see them. */
export class Knowledge {
  private readonly byText = new Map<string, WrittenItem>();

  constructor(items: readonly WrittenItem[]) {
    for (const item of items) this.byText.set(plainText(item.content.delivery.body), item);
  }

  written(item: Shown): WrittenItem {
    const known = this.byText.get(plainText(item.body));
    if (!known) throw new Error(`Nobody learned "${plainText(item.body).slice(0, 60)}".`);
    return known;
  }

  /** The answer to a question, by interaction, in the names of this attempt. `ability` is in logits. */
  answer(item: Shown, ability: number, chance: Chance): Answer {
    const { content, profile } = this.written(item);
    return Object.fromEntries(
      item.interactions.map((shown) => {
        const interaction = content.delivery.interactions.find(({ id }) => id === shown.id) as Interaction;
        const scheme = content.secret.schemes[shown.id] as MarkScheme;
        const value = drawAnswer({ interaction, scheme, profile }, ability, chance);
        const name = shownNames(interaction, shown);
        return [shown.id, Array.isArray(value) ? value.map((key) => key.split(' ').map(name).join(' ')) : value];
      }),
    );
  }
}
