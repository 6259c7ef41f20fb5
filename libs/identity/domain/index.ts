export { signInPause, type SignInFailures } from './sign-in-pause';
export {
  candidatePermissions,
  hasPermission,
  memberPermissions,
  permissionsOf,
  roles,
  type CandidatePermission,
  type MemberPermission,
  type Permission,
  type Role,
} from './permission';
export { passwordProblem } from './password';
