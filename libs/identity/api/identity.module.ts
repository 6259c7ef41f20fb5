import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { identityErrors } from '@assay/identity/contract';
import { provideUpkeep, registerProblems } from '@assay/platform/api';
import { CandidateEntity } from './candidate/candidate.entity';
import { Candidates } from './candidate/candidates';
import { DeskController } from './desk/desk.controller';
import { DeskService } from './desk/desk.service';
import { OneTimeLinkEntity } from './link/one-time-link.entity';
import { OneTimeLinks } from './link/one-time-links';
import { DemoMailController } from './mail/demo-mail.controller';
import { MailTextController } from './mail/mail-text.controller';
import { MailTextEntity } from './mail/mail-text.entity';
import { MailTexts } from './mail/mail-texts';
import { MailEntity } from './mail/mail.entity';
import { Mails } from './mail/mails';
import { SendMail } from './mail/send-mail.upkeep';
import { Invitations } from './member/invitation.service';
import { InvitationController, MemberController } from './member/member.controller';
import { Members } from './member/member.service';
import { MembershipEntity } from './member/membership.entity';
import { Identity1763100000000 } from './migrations/1763100000000-identity';
import { ExamDaySitting1763100000100 } from './migrations/1763100000100-exam-day-sitting';
import { SigningKey1763150000000 } from './migrations/1763150000000-signing-key';
import { OrganisationSettings1763160000000 } from './migrations/1763160000000-organisation-settings';
import { MemberSince1763170000000 } from './migrations/1763170000000-member-since';
import { Looks } from './organisation/looks';
import { OrganisationProfileEntity } from './organisation/organisation-profile.entity';
import { OrganisationSettingsService } from './organisation/organisation-settings.service';
import { OrganisationController, OrganisationLookController } from './organisation/organisation.controller';
import { Organisations } from './organisation/organisations';
import { People } from './person/people';
import { PersonAudit } from './person/person-audit';
import { PersonEntity } from './person/person.entity';
import { PermissionGuard } from './session/permission.guard';
import { SessionController } from './session/session.controller';
import { SessionCookie } from './session/session-cookie';
import { Sessions } from './session/sessions';
import { SignInFailureEntity } from './session/sign-in-failure.entity';
import { SignInService } from './session/sign-in.service';
import { WebSessionEntity } from './session/web-session.entity';
import { KeySettings, KeySettingsController } from './signing-key/key-settings';
import { DataKeyEntity, SigningKeyEntity } from './signing-key/signing-key.entity';
import { SigningService } from './signing-key/signing.service';

registerProblems(identityErrors);

export const identityEntities = [
  PersonEntity,
  MembershipEntity,
  CandidateEntity,
  WebSessionEntity,
  SignInFailureEntity,
  OneTimeLinkEntity,
  MailEntity,
  DataKeyEntity,
  SigningKeyEntity,
  OrganisationProfileEntity,
  MailTextEntity,
];
export const identityMigrations = [
  Identity1763100000000,
  ExamDaySitting1763100000100,
  SigningKey1763150000000,
  OrganisationSettings1763160000000,
  MemberSince1763170000000,
];

const services = [
  PersonAudit,
  Organisations,
  People,
  Candidates,
  Members,
  Invitations,
  OneTimeLinks,
  Mails,
  MailTexts,
  Looks,
  Sessions,
  SigningService,
];

/** Services alone: for the worker and the command line, which answer no requests. */
@Global()
@Module({ providers: services, exports: services })
export class IdentityServicesModule {}

@Global()
@Module({
  imports: [IdentityServicesModule],
  controllers: [
    SessionController,
    MemberController,
    InvitationController,
    DemoMailController,
    OrganisationController,
    OrganisationLookController,
    KeySettingsController,
    MailTextController,
    DeskController,
  ],
  providers: [
    SignInService,
    SessionCookie,
    OrganisationSettingsService,
    DeskService,
    KeySettings,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
})
export class IdentityModule {}

@Module({ imports: [IdentityServicesModule], providers: [...provideUpkeep(SendMail)] })
export class IdentityWorkerModule {}
