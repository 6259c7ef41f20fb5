export {
  credentialsEntities,
  credentialsMigrations,
  CredentialsModule,
  CredentialsServicesModule,
  CredentialsWorkerModule,
} from './credentials.module';
export { CredentialEntity } from './issue/credential.entity';
export { Issuing } from './issue/issuing.service';
