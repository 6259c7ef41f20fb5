import { DecimalPipe } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import { Journal } from '@assay/delivery/data';
import { ServerClock } from '@assay/platform/data';
import { DisplaySettings } from '@assay/ui-kit';

interface Battery {
  readonly level: number;
  readonly charging: boolean;
}
const CLOCK_TOLERANCE_S = 5;
const SLOW_LINE_MS = 1000;
const LOW_BATTERY = 0.4;

/** What the exam needs of this device. Nothing here stops anyone: what is not right is said, with what to do. */
@Component({
  selector: 'assay-system-check',
  imports: [DecimalPipe],
  templateUrl: './system-check.html',
  styles: `
    h2 {
      margin-bottom: 4px;
      font-size: var(--t-lg);
    }
  `,
})
export class SystemCheck {
  private readonly journal = inject(Journal);
  private readonly clock = inject(ServerClock);
  protected readonly display = inject(DisplaySettings).current;

  protected readonly keepsAnswers = signal<boolean | null>(null);
  protected readonly freeGigabytes = signal<number | null>(null);
  protected readonly battery = signal<Battery | null>(null);
  protected readonly secondsApart = computed(() => {
    const offset = this.clock.offset();
    return offset === null ? null : Math.abs(offset) / 1000;
  });
  protected readonly clockAgrees = computed(() => (this.secondsApart() ?? 0) <= CLOCK_TOLERANCE_S);
  protected readonly roundTrip = this.clock.roundTrip;
  protected readonly isFast = computed(() => (this.roundTrip() ?? 0) <= SLOW_LINE_MS);
  protected readonly isBatteryLow = computed(() => {
    const battery = this.battery();
    return battery !== null && !battery.charging && battery.level < LOW_BATTERY;
  });

  constructor() {
    void this.look();
  }

  protected async look(): Promise<void> {
    this.keepsAnswers.set(await this.journal.works());
    const estimate = await navigator.storage?.estimate?.().catch(() => null);
    if (estimate?.quota) this.freeGigabytes.set((estimate.quota - (estimate.usage ?? 0)) / 1e9);
    const device = navigator as Navigator & { getBattery?: () => Promise<Battery> };
    const battery = await device.getBattery?.().catch(() => null);
    if (battery) this.battery.set({ level: battery.level, charging: battery.charging });
  }
}
