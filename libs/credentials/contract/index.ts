export { assessedBy, shortWorkload, supervisionWords } from './certificate-words';
export {
  CredentialState,
  IssuedCredential,
  IssuedCredentials,
  IssuedQuery,
  IssueProblem,
  PublicCredential,
  Revocation,
  Slug,
  Wallet,
  WalletCard,
} from './credential';
export { credentialsErrors, type CredentialsErrorCode } from './errors';
export { credentialsPaths } from './paths';
export { AssessedCredential, FindingLine, Hallmarks, VerificationAnswer, VerifyRequest } from './verification';
