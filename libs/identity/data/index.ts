export { AccountClient } from './account-client';
export { membersOnly, signedIn, toOwnStart } from './guards';
export { MemberClient } from './member-client';
export { SessionStore } from './session-store';
