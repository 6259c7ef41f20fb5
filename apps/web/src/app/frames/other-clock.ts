import { Component, computed, input } from '@angular/core';
import { minutesBetween } from '@assay/platform/domain';
import { count } from '@assay/ui-kit';

/** Times on staff screens are those of the organisation. Whose device shows another clock is told so. */
@Component({
  selector: 'assay-other-clock',
  template: `
    @if (sentence(); as text) {
      <p class="tiny muted">{{ text }}</p>
    }
  `,
  styles: `
    p {
      margin: 0;
      padding: 0 10px;
    }
    @media (max-width: 900px) {
      :host {
        display: none;
      }
    }
  `,
})
export class OtherClock {
  readonly zone = input.required<string>();
  readonly shortName = input.required<string>();
  protected readonly sentence = computed(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const apart = minutesBetween(own, this.zone(), new Date());
    // Etc/UTC stands for “never set”.
    if (apart === 0 || this.zone() === 'Etc/UTC') return null;
    const hours = Math.abs(apart) / 60;
    const by = Number.isInteger(hours) ? count(hours, 'hour') : count(Math.abs(apart), 'minute');
    return `Times by the clock of ${this.shortName()}. Your device is ${by} ${apart > 0 ? 'behind' : 'ahead'}.`;
  });
}
