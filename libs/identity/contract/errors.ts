import type { Problems } from '@assay/platform/contract';

export type IdentityErrorCode =
  | 'SIGN_IN_REFUSED'
  | 'CANDIDATE_SIGN_IN_REFUSED'
  | 'SIGN_IN_PAUSED'
  | 'LINK_NOT_VALID'
  | 'PASSWORD_REFUSED'
  | 'ALREADY_A_MEMBER'
  | 'LAST_ADMINISTRATOR'
  | 'SUSPENDED_WITHOUT_REASON'
  | 'CANDIDATE_NUMBER_TAKEN'
  | 'ORIGIN_REFUSED'
  | 'ORGANISATION_EXISTS'
  | 'BRAND_REFUSED'
  | 'LOGO_REFUSED'
  | 'KEY_CHANGED_MEANWHILE'
  | 'MAIL_TEXT_REFUSED';

export const identityErrors: Problems<IdentityErrorCode> = {
  SIGN_IN_REFUSED: { status: 401, title: 'The e-mail address or the password is not right.' },
  CANDIDATE_SIGN_IN_REFUSED: {
    status: 401,
    title: 'The candidate number or the exam-day code is not right. Ask your invigilator for the code of today.',
  },
  SIGN_IN_PAUSED: { status: 429, title: 'Too many tries for this account. Wait a moment, then try again.' },
  LINK_NOT_VALID: { status: 409, title: 'This link was used already or has expired. Ask for a new one.' },
  PASSWORD_REFUSED: { status: 400, title: 'This password cannot be used.' },
  ALREADY_A_MEMBER: { status: 409, title: 'This person is a member already.' },
  LAST_ADMINISTRATOR: { status: 409, title: 'An organisation needs at least one administrator.' },
  SUSPENDED_WITHOUT_REASON: { status: 409, title: 'Write why this member is suspended.' },
  CANDIDATE_NUMBER_TAKEN: { status: 409, title: 'Another candidate has this number.' },
  ORGANISATION_EXISTS: { status: 409, title: 'Another organisation has this short address.' },
  BRAND_REFUSED: { status: 409, title: 'This colour cannot be read by everybody.' },
  LOGO_REFUSED: { status: 409, title: 'This picture cannot be used.' },
  KEY_CHANGED_MEANWHILE: { status: 409, title: 'The key was changed a moment ago. Nothing was changed now.' },
  MAIL_TEXT_REFUSED: { status: 409, title: 'This text cannot be used.' },
  ORIGIN_REFUSED: { status: 403, title: 'This request came from another site.' },
};
