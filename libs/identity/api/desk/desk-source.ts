import type { EntityManager } from 'typeorm';
import type { DeskCount, Need } from '@assay/identity/contract';
import type * as z from 'zod/mini';
import type { Member } from '../session/actor';

export type DeskNeed = z.input<typeof Need>;

/** What a scope knows of the work on somebody's desk. The apps bind one for each scope. */
export abstract class DeskSource {
  abstract counts(tx: EntityManager): Promise<Partial<Record<DeskCount, number>>>;
  /** Only what this member may act on. */
  abstract needs(tx: EntityManager, me: Member, now: Date): Promise<DeskNeed[]>;
}
export const DESK_SOURCES = Symbol('desk sources');

/** A group of equal things: no row where there are none, the thing itself where there is one. */
export function groupNeed(
  kind: DeskNeed['kind'],
  { count, at, key, title }: { count: number; at: Date | null; key?: string | null; title?: string | null },
): DeskNeed[] {
  if (count === 0) return [];
  return [{ kind, count, at, subject: count === 1 && key && title ? { key, title } : null }];
}
