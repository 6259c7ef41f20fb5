import {
  settle,
  type Interaction,
  type InteractionKind,
  type ItemContent,
  type MarkScheme,
} from '@assay/item-bank/domain';

type OfKind<Kind extends InteractionKind> = Extract<Interaction, { kind: Kind }>;
type SchemeOf<Kind extends InteractionKind> = Extract<MarkScheme, { kind: Kind }>;

/** Changes what the candidate sees of a part. */
export function editInteraction<Kind extends InteractionKind>(
  content: ItemContent,
  id: string,
  _kind: Kind,
  change: Partial<OfKind<Kind>>,
): ItemContent {
  const interactions = content.delivery.interactions.map((each) =>
    each.id === id ? ({ ...each, ...change } as Interaction) : each,
  );
  return settle({ ...content, delivery: { ...content.delivery, interactions } });
}

/** Changes how a part is marked. */
export function editScheme<Kind extends InteractionKind>(
  content: ItemContent,
  id: string,
  kind: Kind,
  change: Partial<SchemeOf<Kind>>,
): ItemContent {
  const scheme = content.secret.schemes[id];
  if (scheme?.kind !== kind) return content;
  const schemes = { ...content.secret.schemes, [id]: { ...scheme, ...change } as MarkScheme };
  return settle({ ...content, secret: { ...content.secret, schemes } });
}

/** One outcome for a mark part: a whole interaction, a criterion or a check. */
export function setOutcome(content: ItemContent, partId: string, outcomeId: string | null): ItemContent {
  const [id = '', within] = partId.split('.');
  const scheme = content.secret.schemes[id];
  if (!scheme) return content;
  if (scheme.kind === 'code') {
    const checks = scheme.checks.map((check) => (check.checkId === within ? { ...check, outcomeId } : check));
    const criteria = scheme.criteria?.map((each) => (each.id === within ? { ...each, outcomeId } : each));
    return editScheme(content, id, 'code', { checks, ...(criteria && { criteria }) });
  }
  if (scheme.kind === 'spreadsheet') {
    const checks = scheme.checks.map((check) => (check.id === within ? { ...check, outcomeId } : check));
    return editScheme(content, id, 'spreadsheet', { checks });
  }
  if (scheme.kind === 'extendedText') {
    const criteria = scheme.criteria.map((each) => (each.id === within ? { ...each, outcomeId } : each));
    return editScheme(content, id, 'extendedText', { criteria });
  }
  if (scheme.kind === 'observation') {
    const criteria = scheme.criteria.map((each) => (each.id === within ? { ...each, outcomeId } : each));
    return editScheme(content, id, 'observation', { criteria });
  }
  return editScheme(content, id, scheme.kind, { outcomeId });
}

/** The list with one thing changed, found by its id. */
export const withOne = <Thing extends { id: string }>(
  list: readonly Thing[],
  id: string,
  change: Partial<Thing>,
): Thing[] => list.map((thing) => (thing.id === id ? { ...thing, ...change } : thing));
export const without = <Thing extends { id: string }>(list: readonly Thing[], id: string): Thing[] =>
  list.filter((thing) => thing.id !== id);
