export {
  credentialsEntities,
  credentialsMigrations,
  CredentialsModule,
  CredentialsServicesModule,
  CredentialsWorkerModule,
} from './credentials.module';
export { CredentialEntity } from './issue/credential.entity';
export { IssueDesk } from './issue/issue-desk';
export { Issuing } from './issue/issuing.service';
