import { DatePipe } from '@angular/common';
import { inject, InjectionToken, LOCALE_ID, Pipe, type PipeTransform } from '@angular/core';
import { minutesAhead, offsetText } from '@assay/platform/domain';

/** Of the place where the work happens: an organisation for its staff. Else that of the device. */
export const CLOCK_ZONE = new InjectionToken<() => string>('time zone of the work', {
  factory: () => () => Intl.DateTimeFormat().resolvedOptions().timeZone,
});

/** `{{ sitting.opensAt | clock: 'd MMMM y, HH:mm' }}`: on the clock of the organisation, wherever its people are. */
@Pipe({ name: 'clock' })
export class Clock implements PipeTransform {
  private readonly zone = inject(CLOCK_ZONE);
  private readonly dates = new DatePipe(inject(LOCALE_ID));

  transform(moment: string | number | Date | null | undefined, format: string): string | null {
    if (moment === null || moment === undefined) return null;
    return this.dates.transform(moment, format, offsetText(minutesAhead(this.zone(), new Date(moment))));
  }
}
