export { CandidateEntity } from './candidate/candidate.entity';
export { Candidates, type NewCandidate } from './candidate/candidates';
export { DESK_SOURCES, DeskSource, groupNeed, type DeskNeed } from './desk/desk-source';
export {
  identityEntities,
  identityMigrations,
  IdentityModule,
  IdentityServicesModule,
  IdentityWorkerModule,
} from './identity.module';
export { MailTexts } from './mail/mail-texts';
export { Mails, type NewMail } from './mail/mails';
export { Looks, type Logo } from './organisation/looks';
export { Members } from './member/member.service';
export { MembershipEntity } from './member/membership.entity';
export { Organisations, type NewOrganisation } from './organisation/organisations';
export { People } from './person/people';
export { PersonEntity } from './person/person.entity';
export type { Actor, Candidate, Member, Seat, SignedIn } from './session/actor';
export { Allow, Me } from './session/allow';
export { ExamDayCodes, type ExamDaySeat } from './session/exam-day-codes';
export { Sessions } from './session/sessions';
export { organisationDid } from './signing-key/did-document';
export { SigningService, type OrganisationSigner } from './signing-key/signing.service';
