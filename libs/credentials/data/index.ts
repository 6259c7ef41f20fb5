export { CredentialClient } from './credential-client';
