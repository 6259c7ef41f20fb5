export { ChangedMember, Member, Members, NewMember } from './member';
export { identityErrors, type IdentityErrorCode } from './errors';
export { DemoMail, DemoMails } from './mail';
export {
  AcceptInvitation,
  CandidateSignIn,
  ConfirmReset,
  Invitation,
  RequestReset,
  Session,
  SignIn,
  SwitchOrganisation,
} from './session';
