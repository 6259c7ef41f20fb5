import type { Role } from '@assay/identity/domain';

const names: Record<Role, string> = {
  author: 'Author',
  reviewer: 'Reviewer',
  'exam-manager': 'Exam manager',
  invigilator: 'Invigilator',
  examiner: 'Examiner',
  'senior-examiner': 'Senior examiner',
  moderator: 'Moderator',
  'award-board-member': 'Award board member',
  'external-verifier': 'External verifier',
  administrator: 'Administrator',
};

/** What a role may do, in a few words. */
export const roleHints: Record<Role, string> = {
  author: 'writes and tests items',
  reviewer: 'reads items and forms',
  'exam-manager': 'specifications, forms, sittings, release of results',
  invigilator: 'watches over sittings',
  examiner: 'marks scripts',
  'senior-examiner': 'marks scripts and keeps the standard',
  moderator: 'checks marking',
  'award-board-member': 'signs results, withdraws credentials',
  'external-verifier': 'reads everything, changes nothing',
  administrator: 'people and settings, never marks',
};

export function roleName(role: string): string {
  return names[role as Role] ?? role;
}

/** “Exam manager, author” */
export function roleNames(roles: readonly string[]): string {
  return roles.map((role, index) => (index === 0 ? roleName(role) : roleName(role).toLowerCase())).join(', ');
}
