import { refuse } from '@assay/platform/domain';
import { itemProblems } from '../authoring/item-problems';
import { plainText } from '../content/content';
import { wordsOf } from './interaction-words';
import { engineVersion } from '../marking/score';
import type { ItemErrorCode } from './errors';
import type { ItemContent } from './item';
import { contentHash, settle } from './settle';

/** draft: no version yet · live: forms may use its versions · retired: kept for what was sat, offered to no new form. */
export type ItemState = 'draft' | 'live' | 'retired';

/** The working copy: one per item, changed in place, with a number that grows with every save. */
export interface Draft {
  readonly revision: number;
  readonly content: ItemContent;
}
/** What never changes again. */
export interface PublishedVersion extends ItemContent {
  readonly version: number;
  readonly hash: string;
  readonly engineVersion: string;
  readonly publishedAt: Date;
}

/** Generous for a case study with a code task in it, small enough to load by the dozen. */
const LARGEST_ITEM = 1_500_000;

/** The next state of the working copy. Somebody else's change in between is refused, never overwritten. */
export function changeDraft(
  state: ItemState,
  draft: Draft,
  seen: number,
  content: ItemContent,
  lastSaved: string,
): Draft {
  if (state === 'retired') throw refuse<ItemErrorCode>('ITEM_RETIRED');
  if (draft.revision !== seen)
    throw refuse<ItemErrorCode>('ITEM_CHANGED_ELSEWHERE', lastSaved, { revision: draft.revision });
  const settled = settle(content);
  if (JSON.stringify(settled).length > LARGEST_ITEM) throw refuse<ItemErrorCode>('ITEM_TOO_LARGE');
  return { revision: draft.revision + 1, content: settled };
}

export function publishItem(
  state: ItemState,
  draft: Draft,
  last: { readonly version: number; readonly hash: string } | null,
  now: Date,
): PublishedVersion {
  if (state === 'retired') throw refuse<ItemErrorCode>('ITEM_RETIRED');
  const blocking = itemProblems(draft.content).filter(({ severity }) => severity === 'blocks');
  if (blocking.length > 0) {
    throw refuse<ItemErrorCode>('ITEM_NOT_PUBLISHABLE', blocking[0]?.sentence, { problems: blocking });
  }
  const content = settle(draft.content);
  const hash = contentHash(content);
  if (last?.hash === hash) throw refuse<ItemErrorCode>('ITEM_UNCHANGED');
  return { ...content, version: (last?.version ?? 0) + 1, hash, engineVersion, publishedAt: now };
}

/** Retiring takes nothing away from forms that use the item; it only stops new ones from doing so. */
export const retireItem = (hasVersions: boolean, isRetired: boolean): ItemState =>
  isRetired ? 'retired' : hasVersions ? 'live' : 'draft';

/** What the search in the bank looks through. */
export function searchText(label: string, { title, delivery }: ItemContent): string {
  const asked = delivery.interactions.flatMap((each) => [plainText(each.prompt), ...wordsOf(each)]);
  return [label, title, plainText(delivery.body), ...asked].join(' ').replace(/\s+/g, ' ').slice(0, 20_000);
}
