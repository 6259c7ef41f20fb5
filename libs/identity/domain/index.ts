export { brandColours, judgeBrand, type BrandColours, type BrandFinding, type BrandTokens } from './brand';
export { contrast } from './colour';
export {
  fillMail,
  mailDesigns,
  mailKinds,
  mailTextProblems,
  sampleValues,
  type MailKind,
  type MailText,
  type Placeholder,
} from './mail-text';
export { MAX_LOGO_BYTES, pictureType, pictureTypes, type PictureType } from './picture';
export { signInPause, type SignInFailures } from './sign-in-pause';
export {
  candidatePermissions,
  hasPermission,
  memberPermissions,
  permissionsOf,
  roles,
  rolesWith,
  type CandidatePermission,
  type MemberPermission,
  type Permission,
  type Role,
} from './permission';
export { passwordProblem } from './password';
