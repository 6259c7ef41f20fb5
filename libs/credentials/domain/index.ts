export type { AchievementCredential, SignedCredential } from './achievement-credential';
export { missingAnnexOneElements, type MissingElement } from './annex-one';
export { buildCredential, type CredentialFacts } from './build-credential';
export { bundledContext, bundledContexts } from './contexts';
export { isHostName, readDidWeb, type DidWeb } from './did-web';
export type { CredentialSigner } from './linked-data';
export { signLinkedData } from './linked-data';
export { JsonRefusal, readJson } from './read-json';
export {
  dateCodes,
  holderCodes,
  integrityCodes,
  issuerCodes,
  statusCodes,
  verdicts,
  type Finding,
  type VerificationReport,
  type Verdict,
} from './report';
export { signCredential } from './sign-credential';
export {
  buildStatusList,
  decodeStatusList,
  encodeStatusList,
  isSet,
  STATUS_LIST_LENGTH,
  type StatusPurpose,
} from './status-list';
export { initials, summarise, supervisionMark, type CheckedCredential, type CredentialSummary } from './summary';
export { verify, type IssuerTrust, type VerifyContext } from './verify';
export { domainOf, findingLines, verdictSentence, type FindingLine } from './words';
