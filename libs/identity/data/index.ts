export { AccountClient } from './account-client';
export { DeskStore } from './desk-store';
export { mayOpen, membersOnly, signedIn, toOwnStart } from './guards';
export { MemberClient } from './member-client';
export { OrganisationClient } from './organisation-client';
export { PageLook } from './page-look';
export { SessionStore } from './session-store';
