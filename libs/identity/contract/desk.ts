import { roles } from '@assay/identity/domain';
import { Instant } from '@assay/platform/contract';
import * as z from 'zod/mini';

/** How far the work of the organisation has come. Numbers only, so that every member may see them. */
export const deskCounts = [
  'specifications',
  'publishedSpecifications',
  'items',
  'liveItems',
  'forms',
  'publishedForms',
  'sittings',
  'liveSittings',
  'entries',
  'scriptsWaiting',
  'boards',
  'releasedBoards',
] as const;
export type DeskCount = (typeof deskCounts)[number];

/** What can wait for somebody, in the order in which a day goes. */
export const needKinds = [
  'sitting-live',
  'script-fault',
  'credential-problem',
  'board-to-sign',
  'board-open-points',
  'board-to-release',
  'script-referred',
  'script-waiting',
  'sitting-next',
  'entries-without-mail',
  'form-draft',
  'item-draft',
  'item-changed',
  'specification-draft',
  'member-invited',
  'key-old',
] as const;
export type NeedKind = (typeof needKinds)[number];

/** Where the candidates of a sitting stand, as far as somebody watches over it. */
export const deskFigures = ['offline', 'paused', 'waiting', 'working'] as const;
export type DeskFigure = (typeof deskFigures)[number];

export const Need = z.object({
  kind: z.enum(needKinds),
  count: z.number(),
  /** Since when the oldest of them waits, or when it begins; null where age says nothing. */
  at: z.nullable(Instant),
  /** The one thing it is about; null for a group. */
  subject: z.nullable(z.object({ key: z.string(), title: z.string() })),
  /** Of a sitting that is going on; what is not named is nobody. */
  figures: z.optional(z.partialRecord(z.enum(deskFigures), z.number())),
});
export type Need = z.infer<typeof Need>;

/** GET /api/desk: what needs this member now, by what their roles may do. */
export const Desk = z.object({
  counts: z.record(z.enum(deskCounts), z.number()),
  /** How many active members hold each role. */
  roles: z.record(z.enum(roles), z.number()),
  needs: z.array(Need),
  serverNow: Instant,
});
export type Desk = z.infer<typeof Desk>;
export const deskPath = '/api/desk';
