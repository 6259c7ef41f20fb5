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

/** “Exam manager, author” */
export function roleNames(roles: readonly string[]): string {
  const words = roles.map((role) => names[role as Role] ?? role);
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(', ');
}
