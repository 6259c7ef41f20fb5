import { sumMarks, type Marks } from '@assay/platform/domain';
import type { InteractionKind } from './interaction';
import type { MarkableItem, Tariff } from './item';
import type { CheckMark, CodeScheme, MarkScheme, RubricCriterion } from './mark-scheme';

/** The smallest thing that is marked. Every part counts for exactly one outcome. */
export interface MarkPart {
  readonly id: string;
  readonly interactionId: string;
  readonly kind: 'interaction' | 'check' | 'criterion';
  readonly title: string;
  readonly outcomeId: string | null;
  readonly marks: Marks;
  readonly mustPass: boolean;
}

/** Marked by the engine, by the sandbox and the engine, or by an examiner. */
export type MarkedBy = 'engine' | 'checks' | 'examiner';
const MARKED_BY: Record<InteractionKind, MarkedBy> = {
  choice: 'engine',
  inlineChoice: 'engine',
  order: 'engine',
  match: 'engine',
  gapMatch: 'engine',
  hotspot: 'engine',
  numeric: 'engine',
  textEntry: 'engine',
  code: 'checks',
  spreadsheet: 'engine',
  extendedText: 'examiner',
  observation: 'examiner',
};
export const markedBy = (kind: InteractionKind): MarkedBy => MARKED_BY[kind];

const partId = (interactionId: string, within?: string) => (within ? `${interactionId}.${within}` : interactionId);

export function markParts(item: MarkableItem): MarkPart[] {
  return item.delivery.interactions.flatMap((interaction) => {
    const scheme = item.secret.schemes[interaction.id];
    return scheme ? partsOfScheme(interaction.id, scheme, item) : [];
  });
}

export function partsOf(item: MarkableItem, interactionId: string): MarkPart[] {
  return markParts(item).filter((part) => part.interactionId === interactionId);
}

/** What the whole item is worth. */
export const itemMarks = (item: MarkableItem): Marks => sumMarks(markParts(item).map((part) => part.marks));

export function interactionMarks(item: MarkableItem, interactionId: string): Marks {
  return sumMarks(partsOf(item, interactionId).map((part) => part.marks));
}

/** The outcomes that the item gives evidence of, in the order of its parts. */
export function outcomesOf(item: MarkableItem): string[] {
  return [...new Set(markParts(item).flatMap((part) => part.outcomeId ?? []))];
}

export function tariffOf(item: MarkableItem): Tariff[] {
  return item.delivery.interactions.map(({ id }) => {
    const scheme = item.secret.schemes[id];
    return {
      interactionId: id,
      marks: interactionMarks(item, id),
      checks: scheme?.kind === 'code' ? checkTariff(scheme) : null,
    };
  });
}

function partsOfScheme(interactionId: string, scheme: MarkScheme, item: MarkableItem): MarkPart[] {
  if (scheme.kind === 'code') {
    const titles = new Map(visibleAndHidden(item, interactionId, scheme).map((check) => [check.id, check.title]));
    const checks = scheme.checks.map((check) => ({
      id: partId(interactionId, check.checkId),
      interactionId,
      kind: 'check' as const,
      title: titles.get(check.checkId) ?? '',
      outcomeId: check.outcomeId,
      marks: check.marks,
      mustPass: check.mustPass,
    }));
    return [...checks, ...criterionParts(interactionId, scheme.criteria ?? [])];
  }
  if (scheme.kind === 'spreadsheet') {
    return scheme.checks.map(({ id, title, outcomeId, marks, mustPass }) => ({
      id: partId(interactionId, id),
      ...{ interactionId, kind: 'check' as const, title, outcomeId, marks, mustPass },
    }));
  }
  if (scheme.kind === 'extendedText' || scheme.kind === 'observation') {
    return criterionParts(interactionId, scheme.criteria);
  }
  const { outcomeId, marks } = scheme;
  return [
    { id: partId(interactionId), interactionId, kind: 'interaction', title: '', outcomeId, marks, mustPass: false },
  ];
}

function criterionParts(interactionId: string, criteria: readonly RubricCriterion[]): MarkPart[] {
  return criteria.map((criterion) => ({
    id: partId(interactionId, criterion.id),
    interactionId,
    kind: 'criterion' as const,
    title: criterion.title,
    outcomeId: criterion.outcomeId,
    marks: criterion.marks,
    mustPass: 'mustPass' in criterion && criterion.mustPass === true,
  }));
}

function visibleAndHidden(item: MarkableItem, interactionId: string, scheme: CodeScheme) {
  const interaction = item.delivery.interactions.find(({ id }) => id === interactionId);
  return [...(interaction?.kind === 'code' ? interaction.visibleChecks : []), ...scheme.hiddenChecks];
}

function checkTariff(scheme: CodeScheme): Tariff['checks'] {
  const isHidden = (check: CheckMark) => scheme.hiddenChecks.some(({ id }) => id === check.checkId);
  const tally = (checks: readonly CheckMark[]) => ({
    count: checks.length,
    marks: sumMarks(checks.map(({ marks }) => marks)),
  });
  return {
    visible: tally(scheme.checks.filter((check) => !isHidden(check))),
    hidden: tally(scheme.checks.filter(isHidden)),
    mustPass: scheme.checks.some(({ mustPass }) => mustPass),
  };
}
