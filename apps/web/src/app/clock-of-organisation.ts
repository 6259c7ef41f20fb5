import { inject } from '@angular/core';
import { SessionStore } from '@assay/identity/data';

/** Etc/UTC stands for “never set”: then, and for whoever works for no organisation, it is the clock of the device. */
export function clockOfOrganisation(): () => string {
  const session = inject(SessionStore);
  const device = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return () => {
    const zone = session.current().organisation?.timeZone;
    return zone && zone !== 'Etc/UTC' ? zone : device;
  };
}
