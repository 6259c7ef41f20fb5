import type { Problems } from '@assay/platform/contract';

export type CredentialsErrorCode =
  | 'CREDENTIAL_INCOMPLETE'
  | 'OUTCOME_UNMET'
  | 'CREDENTIAL_ALREADY_ENDED'
  | 'CREDENTIAL_MALFORMED'
  | 'CREDENTIAL_NOT_VERIFIED'
  | 'KEY_NOT_OF_ISSUER'
  | 'CREDENTIAL_REVOKED_ALREADY'
  | 'NO_CREDENTIAL_AT_LINK'
  | 'LINK_REFUSED'
  | 'LINK_WITHOUT_SCHEME'
  | 'LINK_UNREACHABLE';

export const credentialsErrors: Problems<CredentialsErrorCode> = {
  CREDENTIAL_INCOMPLETE: { status: 409, title: 'A credential needs every mandatory element of the EU standard.' },
  OUTCOME_UNMET: { status: 409, title: 'No credential while one outcome is not met.' },
  CREDENTIAL_ALREADY_ENDED: { status: 409, title: 'This credential would have ended before it was issued.' },
  CREDENTIAL_MALFORMED: { status: 409, title: 'The credential does not have the form of Open Badges 3.0.' },
  CREDENTIAL_NOT_VERIFIED: {
    status: 409,
    title: 'The credential did not pass our own verification, so it was not issued.',
  },
  KEY_NOT_OF_ISSUER: { status: 409, title: 'The signing key belongs to another organisation.' },
  CREDENTIAL_REVOKED_ALREADY: { status: 409, title: 'This credential was withdrawn before.' },
  NO_CREDENTIAL_AT_LINK: { status: 404, title: 'There is no credential to see at this link.' },
  LINK_REFUSED: {
    status: 409,
    title: 'We do not open this address. Download the credential file and drop it here instead.',
  },
  LINK_WITHOUT_SCHEME: { status: 409, title: 'Start the link with https:// and check again.' },
  LINK_UNREACHABLE: {
    status: 409,
    title: 'Nothing that we can read answers at this address. Drop the credential file here instead.',
  },
};
