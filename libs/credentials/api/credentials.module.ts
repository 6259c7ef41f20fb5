import { Module } from '@nestjs/common';
import { AwardingServicesModule } from '@assay/awarding/api';
import { credentialsErrors } from '@assay/credentials/contract';
import { provideJobHandlers, registerProblems } from '@assay/platform/api';
import { CredentialEntity } from './issue/credential.entity';
import { IssueCredentialHandler } from './issue/issue-credential.handler';
import { IssueLogEntity } from './issue/issue-log.entity';
import { IssueProblemEntity } from './issue/issue-problem.entity';
import { Issuing } from './issue/issuing.service';
import { Credentials1763700000000 } from './migrations/1763700000000-credentials';
import { PublicCredentialsController } from './public/public-credentials.controller';
import { PublicCredentials } from './public/public-credentials.service';
import { PublicDocumentsController } from './public/public-documents.controller';
import { IssuedCredentialsController } from './staff/issued-credentials.controller';
import { IssuedCredentials } from './staff/issued-credentials.service';
import { StatusListEntity } from './status/status-list.entity';
import { StatusLists } from './status/status-lists';
import { SafeFetcher } from './verify/safe-fetcher';
import { VerificationController } from './verify/verification.controller';
import { Verification } from './verify/verification.service';
import { WalletController } from './wallet/wallet.controller';
import { Wallets } from './wallet/wallet.service';

registerProblems(credentialsErrors);

export const credentialsEntities = [CredentialEntity, IssueLogEntity, IssueProblemEntity, StatusListEntity];
export const credentialsMigrations = [Credentials1763700000000];

@Module({ imports: [AwardingServicesModule], providers: [Issuing, StatusLists], exports: [Issuing, StatusLists] })
export class CredentialsServicesModule {}

@Module({
  imports: [CredentialsServicesModule, AwardingServicesModule],
  controllers: [
    PublicDocumentsController,
    PublicCredentialsController,
    VerificationController,
    WalletController,
    IssuedCredentialsController,
  ],
  providers: [PublicCredentials, Verification, SafeFetcher, Wallets, IssuedCredentials],
})
export class CredentialsModule {}

@Module({ imports: [CredentialsServicesModule], providers: [...provideJobHandlers(IssueCredentialHandler)] })
export class CredentialsWorkerModule {}
