import type { DataIntegrityProofShape } from './linked-data';

/** The Open Badges 3.0 credential that we issue: every element that we write, and no other. */
export interface AchievementCredential {
  '@context': string[];
  id: string;
  type: ['VerifiableCredential', 'OpenBadgeCredential'];
  name: string;
  issuer: Profile;
  awardedDate: string;
  validFrom: string;
  validUntil?: string;
  credentialSubject: AchievementSubject;
  evidence: Evidence[];
  credentialStatus: StatusEntry;
  credentialSchema: { id: string; type: 'JsonSchema' }[];
}
export type SignedCredential = AchievementCredential & { proof: [DataIntegrityProofShape] };

export interface Profile {
  id: string;
  type: ['Profile'];
  name: string;
  url?: string;
  address?: { type: ['Address']; addressCountryCode: string; addressRegion?: string };
  otherIdentifier?: { type: ['IdentifierEntry']; identifier: string; identifierType: 'identifier' }[];
}

export interface AchievementSubject {
  type: ['AchievementSubject'];
  identifier: { type: 'IdentityObject'; identityType: 'name'; hashed: false; identityHash: string }[];
  creditsEarned?: number;
  achievement: Achievement;
  result: Result[];
}

export interface Achievement {
  id: string;
  type: ['Achievement'];
  achievementType: 'MicroCredential';
  version: string;
  humanCode: string;
  name: string;
  description: string;
  inLanguage: string;
  creditsAvailable?: number;
  creator?: Profile;
  criteria: { id?: string; narrative: string };
  alignment: Alignment[];
  resultDescription: ResultDescription[];
}

export interface Alignment {
  type: ['Alignment'];
  targetType: string;
  targetName: string;
  targetUrl: string;
  targetCode?: string;
  targetFramework?: string;
  targetDescription?: string;
}

export interface ResultDescription {
  id: string;
  type: ['ResultDescription'];
  name: string;
  resultType: 'Status';
  allowedValue: ['Met', 'Not met'];
  requiredValue: 'Met';
}

export interface Result {
  type: ['Result'];
  resultDescription: string;
  status: 'Completed';
  value: 'Met';
}

export interface Evidence {
  type: ['Evidence'];
  name: string;
  genre: string;
  narrative: string;
}

export interface StatusEntry {
  id: string;
  type: 'BitstringStatusListEntry';
  statusPurpose: 'revocation';
  statusListIndex: string;
  statusListCredential: string;
}
