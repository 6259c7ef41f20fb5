import { inject } from '@angular/core';
import { type NavigationError, RedirectCommand, Router } from '@angular/router';

const RELOADED_FOR = 'assay.reloaded-for';

/**
 * A page that cannot be opened. After an update the parts of the old version are gone: loading the whole page brings
 * the new one, once. Anything else is a line that is down.
 */
export function recoverNavigation({ error, url }: NavigationError): RedirectCommand {
  const isMissingPart = error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
  if (isMissingPart && navigator.onLine && sessionStorage.getItem(RELOADED_FOR) !== url) {
    sessionStorage.setItem(RELOADED_FOR, url);
    location.assign(url);
  }
  const router = inject(Router);
  return new RedirectCommand(router.parseUrl('/unreachable'), { browserUrl: url });
}
