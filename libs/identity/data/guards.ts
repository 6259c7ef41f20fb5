import { inject } from '@angular/core';
import { type CanActivateFn, RedirectCommand, Router } from '@angular/router';
import type { MemberPermission } from '@assay/identity/domain';
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

/**
 * A page for those who may do one of these. Others see, at the address they asked for, who can open it: a place that
 * is left without a word looks like a fault.
 */
export function mayOpen(...permissions: readonly MemberPermission[]): CanActivateFn {
  return async () => {
    const [store, router] = [inject(SessionStore), inject(Router)];
    await store.known();
    if (permissions.some((permission) => store.may(permission))) return true;
    const refusal = router.createUrlTree(['/org/not-yours'], { queryParams: { for: permissions.join(',') } });
    return new RedirectCommand(refusal, { skipLocationChange: true });
  };
}
