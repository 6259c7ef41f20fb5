import { canonicalJson } from '@assay/platform/domain';
import type { Interaction } from '../item/interaction';
import { wordsOf } from '../item/interaction-words';
import type { ItemContent } from '../item/item';

/** Shorter strings ("2", "True") stand in many texts for other reasons; ids and key members are caught by the shape. */
const SHORTEST = 8;
/** Names that only the secret half uses; none of them may be a member of anything sent to a candidate. */
const SECRET_MEMBERS = [
  'secret',
  'schemes',
  'processing',
  'correct',
  'keys',
  'weights',
  'criteria',
  'guidance',
  'modelAnswer',
  'hiddenChecks',
  'dataSets',
  'solution',
  'referenceSolution',
  'feedback',
  'outcomeId',
  'comparer',
  'accepted',
];

/**
 * What of the secret half can be found in something about to be sent. Empty is the only acceptable answer; run over
 * every candidate answer in tests, and as a guard before a form is published.
 */
export function leaks(item: Pick<ItemContent, 'delivery' | 'secret'>, outgoing: unknown): string[] {
  const sent = stringsIn(outgoing);
  const shown = stringsIn(item.delivery).join('\n'); // what the author shows on purpose is no leak
  const secrets = [...new Set(stringsIn(item.secret))].filter((words) => words.trim().length >= SHORTEST);
  const found = secrets.filter((words) => !shown.includes(words) && sent.some((each) => each.includes(words)));
  const options = item.delivery.interactions.flatMap(ownNames);
  const identifiers = options.filter((id) => sent.includes(id) && !plainWords(item).includes(id));
  return [...found, ...identifiers, ...membersIn(outgoing).filter((name) => SECRET_MEMBERS.includes(name))];
}

const plainWords = (item: Pick<ItemContent, 'delivery'>) =>
  stringsIn(
    item.delivery.interactions.map((each) => (ownNames(each).length > 0 ? [each.prompt, wordsOf(each)] : each)),
  );

/** The author's names of what can be answered: "correct-1" says too much, so none of them may travel. */
function ownNames(interaction: Interaction): string[] {
  const idsOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  switch (interaction.kind) {
    case 'choice':
    case 'order':
      return idsOf(interaction.options);
    case 'inlineChoice':
      return interaction.gaps.flatMap(({ id, options }) => [id, ...idsOf(options)]);
    case 'match':
      return [...idsOf(interaction.sources), ...idsOf(interaction.targets)];
    case 'gapMatch':
      return [...idsOf(interaction.gaps), ...idsOf(interaction.words)];
    case 'hotspot':
      return idsOf(interaction.areas);
    default:
      return [];
  }
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(JSON.parse(canonicalJson(value)) as object).flatMap(stringsIn);
}

function membersIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(membersIn)];
}
