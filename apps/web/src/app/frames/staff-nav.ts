import type { Desk } from '@assay/identity/contract';
import type { MemberPermission } from '@assay/identity/domain';

export interface Place {
  readonly path: string;
  readonly label: string;
  /** What one does there. */
  readonly purpose: string;
  /** Shown to those who may do any of these. */
  readonly for: readonly MemberPermission[];
  /** The small number beside the place; null where there is nothing to count. */
  readonly figure?: (counts: Desk['counts']) => string | null;
}

const many = (count: number | undefined) => (count ? count.toLocaleString('en-GB') : null);

/** The life of an exam from left to right is, in the rail, from top to bottom. */
export const staffNav: readonly Place[] = [
  {
    path: '/org/microcredentials',
    label: 'Microcredentials',
    purpose: 'What is assessed, how, and when the credential is awarded.',
    for: ['specification:read'],
    figure: ({ specifications }) => many(specifications),
  },
  {
    path: '/org/bank',
    label: 'Item bank',
    purpose: 'Write, test and publish items.',
    for: ['item:read'],
    figure: ({ items }) => many(items),
  },
  { path: '/org/forms', label: 'Exam forms', purpose: 'Compose exams from items.', for: ['form:read'] },
  {
    path: '/org/sittings',
    label: 'Sittings',
    purpose: 'When and where exams are sat, and by whom.',
    for: ['sitting:read'],
    figure: ({ liveSittings }) => (liveSittings ? `${liveSittings} live` : null),
  },
  {
    path: '/marking',
    label: 'Marking',
    purpose: 'Judge the answers that need a person.',
    for: ['marking:read'],
    figure: ({ scriptsWaiting }) => (scriptsWaiting ? `${many(scriptsWaiting)} left` : null),
  },
  {
    path: '/org/results',
    label: 'Results',
    purpose: 'Distributions, boundaries, and how the items worked.',
    for: ['result:analyse'],
  },
  {
    path: '/org/awards',
    label: 'Award board',
    purpose: 'Judge the evidence and confirm results.',
    for: ['award:read'],
  },
  {
    path: '/org/credentials',
    label: 'Credentials',
    purpose: 'What was issued, and withdrawing it.',
    for: ['credential:read'],
  },
  {
    path: '/org/members',
    label: 'Members',
    purpose: 'Invite people and give them roles.',
    for: ['member:manage'],
  },
  {
    path: '/org/settings',
    label: 'Settings',
    purpose: 'Name, logo and colour, signing keys, mail texts.',
    for: ['organisation:manage'],
  },
];

export function openPlaces(permissions: readonly string[]): Place[] {
  const held = new Set(permissions);
  return staffNav.filter((place) => place.for.some((permission) => held.has(permission)));
}
