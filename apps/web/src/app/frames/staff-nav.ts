import type { MemberPermission } from '@assay/identity/domain';

export interface NavEntry {
  readonly path: string;
  readonly label: string;
  /** Shown to those who may do any of these. */
  readonly for: readonly MemberPermission[];
}

/** The life of an exam from left to right is, in the rail, from top to bottom. */
export const staffNav: readonly NavEntry[] = [
  { path: '/org/microcredentials', label: 'Microcredentials', for: ['specification:read'] },
  { path: '/org/bank', label: 'Item bank', for: ['item:read'] },
  { path: '/org/forms', label: 'Exam forms', for: ['form:read'] },
  { path: '/org/sittings', label: 'Sittings', for: ['sitting:read'] },
  { path: '/marking', label: 'Marking', for: ['marking:read'] },
  { path: '/org/results', label: 'Results', for: ['result:analyse'] },
  { path: '/org/awards', label: 'Award board', for: ['award:read'] },
  { path: '/org/credentials', label: 'Credentials', for: ['credential:read'] },
  { path: '/org/members', label: 'People', for: ['member:manage'] },
];
