import type { Marks } from '@assay/platform/domain';
import type { BodyNode, ContentNode } from '../content/content';
import type { Rule } from '../marking/rule';
import type { Interaction } from './interaction';
import type { MarkScheme } from './mark-scheme';

/**
 * The half of an item that a candidate's browser may know. Everything shown to candidates is built from this,
 * never by taking things away from the whole item.
 */
export interface Delivery {
  readonly schema: 'item/1';
  readonly language: string;
  /** Versions of the source material shown beside the item. */
  readonly stimulusVersionIds: readonly string[];
  readonly body: readonly BodyNode[];
  readonly interactions: readonly Interaction[];
  readonly tariff: readonly Tariff[];
}

/** What a part is worth, as printed beside it. Drawn up from the mark scheme when the item is saved. */
export interface Tariff {
  readonly interactionId: string;
  readonly marks: Marks;
  readonly checks: { readonly visible: CheckTariff; readonly hidden: CheckTariff; readonly mustPass: boolean } | null;
}
export interface CheckTariff {
  readonly count: number;
  readonly marks: Marks;
}

/** The half that never leaves the server before results: keys, mapping, hidden checks, rubrics. */
export interface Secret {
  /** By interaction: what the author filled in. */
  readonly schemes: Readonly<Record<string, MarkScheme>>;
  /** By interaction: the schemes compiled to rules; these alone are executed. */
  readonly processing: Readonly<Record<string, readonly Rule[]>>;
  /** Shown with results, when they are released. */
  readonly feedback: readonly ContentNode[];
}

export interface ItemContent {
  /** The author's name for the item; candidates do not see it, for it may say too much. */
  readonly title: string;
  readonly delivery: Delivery;
  readonly secret: Secret;
}

/** What marking needs of a version. */
export type MarkableItem = Pick<ItemContent, 'delivery' | 'secret'>;

export interface StimulusContent {
  readonly title: string;
  readonly language: string;
  readonly body: readonly ContentNode[];
}

export function interactionOf(delivery: Delivery, interactionId: string): Interaction {
  const found = delivery.interactions.find((interaction) => interaction.id === interactionId);
  if (!found) throw new RangeError(`This item has no interaction ${interactionId}.`);
  return found;
}

export function schemeOf<Kind extends MarkScheme['kind']>(secret: Secret, interactionId: string, kind: Kind) {
  const scheme = secret.schemes[interactionId];
  if (scheme?.kind !== kind) throw new RangeError(`Interaction ${interactionId} has no mark scheme for ${kind}.`);
  return scheme as Extract<MarkScheme, { kind: Kind }>;
}
