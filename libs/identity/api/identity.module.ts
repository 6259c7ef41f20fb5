import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { identityErrors } from '@assay/identity/contract';
import { provideUpkeep, registerProblems } from '@assay/platform/api';
import { CandidateEntity } from './candidate/candidate.entity';
import { Candidates } from './candidate/candidates';
import { OneTimeLinkEntity } from './link/one-time-link.entity';
import { OneTimeLinks } from './link/one-time-links';
import { DemoMailController } from './mail/demo-mail.controller';
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
];
export const identityMigrations = [Identity1763100000000, ExamDaySitting1763100000100, SigningKey1763150000000];

const services = [
  PersonAudit,
  Organisations,
  People,
  Candidates,
  Members,
  Invitations,
  OneTimeLinks,
  Mails,
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
  controllers: [SessionController, MemberController, InvitationController, DemoMailController],
  providers: [SignInService, SessionCookie, { provide: APP_GUARD, useClass: PermissionGuard }],
})
export class IdentityModule {}

@Module({ imports: [IdentityServicesModule], providers: [...provideUpkeep(SendMail)] })
export class IdentityWorkerModule {}
