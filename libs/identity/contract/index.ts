export { ChangedMember, Member, Members, NewMember } from './member';
export {
  Desk,
  deskCounts,
  deskFigures,
  deskPath,
  Need,
  needKinds,
  type DeskCount,
  type DeskFigure,
  type NeedKind,
} from './desk';
export { identityErrors, type IdentityErrorCode } from './errors';
export { DemoMail, DemoMails } from './mail';
export {
  ChangedBrand,
  ChangedMailText,
  ChangedOrganisation,
  MailKindName,
  NewLogo,
  OrganisationLook,
  OrganisationMailText,
  OrganisationMailTexts,
  organisationPaths,
  OrganisationSettings,
  RotateKey,
  SigningKey,
  SigningKeys,
} from './organisation';
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
