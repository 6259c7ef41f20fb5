import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import { SessionStore } from './session-store';

/** Nobody signed in: sign in first, then come back here. */
export const signedIn: CanActivateFn = async (_route, state) => {
  const [store, router] = [inject(SessionStore), inject(Router)];
  const session = await store.known();
  return session.isSignedIn || router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

export const membersOnly: CanActivateFn = async (_route, state) => {
  const [store, router] = [inject(SessionStore), inject(Router)];
  const session = await store.known();
  if (session.organisation) return true;
  return session.isSignedIn
    ? router.parseUrl(store.start())
    : router.createUrlTree(['/sign-in'], { queryParams: { next: state.url } });
};

/** `/` belongs to nobody: everyone has a start of their own. */
export const toOwnStart: CanActivateFn = async () => {
  const [store, router] = [inject(SessionStore), inject(Router)];
  await store.known();
  return router.parseUrl(store.start());
};
