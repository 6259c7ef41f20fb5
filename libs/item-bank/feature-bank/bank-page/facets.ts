import type { Outcome } from '@assay/catalogue/domain';
import type { ItemList } from '@assay/item-bank/contract';
import { interactionKinds } from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';

export const PAGE_SIZE = 20;
export const stateNames = { draft: 'Draft', live: 'Live', retired: 'Retired' } as const;
/** What is said of an item whose marks ask for a look. */
export const flagNames = { weak: 'Weak', worn: 'Worn', 'too-easy': 'Too easy', 'too-hard': 'Too hard' } as const;
/** A discrimination under this says little about who knows the subject. */
export const WEAK_BELOW = 0.2;
export type FacetKey = 'status' | 'outcome' | 'type';
export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly title: string;
  readonly count: number;
  readonly isChosen: boolean;
}
export interface Facet {
  readonly key: FacetKey;
  readonly legend: string;
  readonly values: readonly FacetValue[];
}

/** What can be chosen, always in the same order, with how many items each choice would give. */
export function facetsOf(
  counts: ItemList['facets'] | undefined,
  outcomes: readonly Pick<Outcome, 'id' | 'code' | 'statement'>[],
  chosen: Readonly<Record<FacetKey, string | undefined>>,
): Facet[] {
  const valuesOf = (key: FacetKey, entries: readonly { value: string; label: string; title?: string }[]) =>
    entries.map(({ value, label, title = '' }) => ({
      ...{ value, label, title },
      count: counts?.[key][value] ?? 0,
      isChosen: listed(chosen[key]).includes(value),
    }));
  const states = Object.entries(stateNames).map(([value, label]) => ({ value, label }));
  const kinds = interactionKinds.map((value) => ({ value, label: kindNames[value] }));
  const named = outcomes.map(({ id, code, statement }) => ({ value: id, label: code, title: statement }));
  return [
    { key: 'status', legend: 'Status', values: valuesOf('status', states) },
    { key: 'outcome', legend: 'Learning outcome', values: valuesOf('outcome', named) },
    // Of the many types only those that this bank has.
    { key: 'type', legend: 'Type', values: valuesOf('type', kinds).filter((each) => each.count > 0 || each.isChosen) },
  ];
}

export interface Chip {
  readonly key: FacetKey;
  readonly words: string;
}
/** One chip for each filter in use: "LO2 or LO3". */
export function chipsOf(facets: readonly Facet[]): Chip[] {
  return facets.flatMap(({ key, values }) => {
    const chosen = values.filter(({ isChosen }) => isChosen).map(({ label }) => label);
    return chosen.length > 0 ? [{ key, words: chosen.join(' or ') }] : [];
  });
}

/** The next value of a filter in the address; null takes it out. */
export function toggled(current: string | undefined, value: string): string | null {
  const values = listed(current);
  const next = values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return next.length > 0 ? next.join(',') : null;
}

const listed = (values: string | undefined) => (values ?? '').split(',').filter(Boolean);
