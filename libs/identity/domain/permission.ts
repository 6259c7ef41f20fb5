export const roles = [
  'author',
  'reviewer',
  'exam-manager',
  'invigilator',
  'examiner',
  'senior-examiner',
  'moderator',
  'award-board-member',
  'external-verifier',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

/** Who may do what in an organisation. An administrator manages people and the organisation, never marks. */
const table = {
  // What the organisation is and how far its work has come: counts, no content.
  'organisation:read': roles,
  'specification:read': [
    'author',
    'reviewer',
    'exam-manager',
    'examiner',
    'senior-examiner',
    'moderator',
    'award-board-member',
    'external-verifier',
    'administrator',
  ],
  'specification:write': ['exam-manager'],
  'specification:publish': ['exam-manager'],
  // Ofqual G4: confidential content is for those who need to know it.
  'item:read': ['author', 'reviewer', 'exam-manager', 'external-verifier'],
  'item:write': ['author', 'exam-manager'],
  'item:publish': ['author', 'exam-manager'],
  // Pictures of items, for whoever sees an item or an answer to it; their names cannot be guessed.
  'asset:read': [
    'author',
    'reviewer',
    'exam-manager',
    'examiner',
    'senior-examiner',
    'moderator',
    'award-board-member',
    'external-verifier',
  ],
  'form:read': ['author', 'reviewer', 'exam-manager', 'external-verifier'],
  'form:write': ['exam-manager'],
  'form:publish': ['exam-manager'],
  // Examiners see the sittings that they watch themselves, and no others: the names there are not for anonymous marking.
  'sitting:read': [
    'exam-manager',
    'invigilator',
    'examiner',
    'senior-examiner',
    'award-board-member',
    'external-verifier',
  ],
  'sitting:read-any': ['exam-manager', 'invigilator', 'award-board-member', 'external-verifier'],
  'sitting:invigilate': ['exam-manager', 'invigilator'],
  'demonstration:record': ['exam-manager', 'invigilator', 'examiner', 'senior-examiner'],
  'sitting:write': ['exam-manager'],
  'entry:write': ['exam-manager'],
  'script:mark': ['examiner', 'senior-examiner'],
  // All of one person's work with its marks: for an appeal and for the file, never for blind marking.
  'script:read': ['senior-examiner', 'exam-manager', 'award-board-member', 'external-verifier'],
  // Which programs share passages and how an answer came about: notes for those who decide what to ask, and nobody else.
  'script:compare': ['senior-examiner', 'exam-manager'],
  'marking:read': ['examiner', 'senior-examiner', 'moderator', 'exam-manager', 'external-verifier'],
  'award:read': ['award-board-member', 'exam-manager', 'external-verifier'],
  'award:sign': ['award-board-member'],
  'award:release': ['exam-manager'],
  'result:analyse': ['exam-manager', 'senior-examiner', 'award-board-member', 'external-verifier', 'administrator'],
  'credential:read': ['exam-manager', 'award-board-member', 'external-verifier', 'administrator'],
  'credential:revoke': ['award-board-member'],
  'member:manage': ['administrator'],
  'organisation:manage': ['administrator'],
  'audit:read': ['administrator', 'external-verifier'],
} as const satisfies Record<string, readonly Role[]>;

export type MemberPermission = keyof typeof table;
export const memberPermissions = Object.keys(table) as MemberPermission[];

/** What a candidate may do with what is their own. */
export const candidatePermissions = ['attempt:sit', 'result:own', 'credential:own'] as const;
export type CandidatePermission = (typeof candidatePermissions)[number];

/** `anyone` needs no sign-in; `signed-in` needs one, in whatever role. */
export type Permission = MemberPermission | CandidatePermission | 'anyone' | 'signed-in';

export function hasPermission(held: readonly Role[], permission: MemberPermission): boolean {
  return table[permission].some((role) => held.includes(role));
}

/** Who can open what somebody else cannot: a screen that refuses says whom to ask. */
export function rolesWith(permission: MemberPermission): Role[] {
  return roles.filter((role) => hasPermission([role], permission));
}

export function permissionsOf(held: readonly Role[]): MemberPermission[] {
  return memberPermissions.filter((permission) => hasPermission(held, permission));
}
