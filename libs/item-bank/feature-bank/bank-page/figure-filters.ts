import { Component, computed, input, output } from '@angular/core';

export interface FigureChoice {
  readonly facilityFrom: string | null;
  readonly facilityTo: string | null;
  readonly exposure: string | null;
}

/** Filters by what candidates' marks say: how hard an item proved, and how many have seen it. */
@Component({
  selector: 'assay-figure-filters',
  template: `
    <fieldset>
      <legend>Facility</legend>
      <div class="range" [style.--from.%]="from()" [style.--to.%]="to()">
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          aria-label="Facility from"
          [value]="from()"
          [attr.aria-valuetext]="from() + ' percent'"
          (change)="setFrom($any($event.target))"
        />
        <input
          type="range"
          min="0"
          max="100"
          step="5"
          aria-label="Facility to"
          [value]="to()"
          [attr.aria-valuetext]="to() + ' percent'"
          (change)="setTo($any($event.target))"
        />
      </div>
      <p class="tiny muted">{{ words() }}</p>
    </fieldset>
    <fieldset>
      <legend>Exposure</legend>
      @for (each of exposures; track each.value) {
        <label>
          <input
            type="checkbox"
            [checked]="exposure() === each.value"
            (change)="set({ exposure: $any($event.target).checked ? each.value : null })"
          />
          <b>{{ each.words }}</b>
        </label>
      }
    </fieldset>
  `,
  styles: `
    b {
      font-weight: 400;
    }
    .range {
      position: relative;
      height: 28px;
    }
    .range::before,
    .range::after {
      content: '';
      position: absolute;
      top: 12px;
      left: 0;
      right: 0;
      height: 4px;
      border-radius: 2px;
      background: var(--control);
    }
    .range::after {
      left: var(--from);
      right: calc(100% - var(--to));
      background: var(--brand);
    }
    input[type='range'] {
      position: absolute;
      inset: 0;
      z-index: 1;
      width: 100%;
      height: 28px;
      margin: 0;
      appearance: none;
      background: none;
      pointer-events: none;
    }
    input[type='range']::-webkit-slider-thumb {
      appearance: none;
      width: 24px;
      height: 24px;
      border: 2px solid var(--brand);
      border-radius: 50%;
      background: var(--surface);
      pointer-events: auto;
      cursor: pointer;
    }
    input[type='range']::-moz-range-thumb {
      width: 20px;
      height: 20px;
      border: 2px solid var(--brand);
      border-radius: 50%;
      background: var(--surface);
      pointer-events: auto;
      cursor: pointer;
    }
    @media (forced-colors: active) {
      .range::after {
        background: Highlight;
      }
    }
  `,
})
export class FigureFilters {
  readonly facilityFrom = input<string>();
  readonly facilityTo = input<string>();
  readonly exposure = input<string>();
  readonly changed = output<Partial<FigureChoice>>();
  protected readonly exposures = [
    { value: 'under-500', words: 'Seen by under 500' },
    { value: '500-or-more', words: '500 or more' },
  ] as const;
  protected readonly from = computed(() => bounded(this.facilityFrom(), 0));
  protected readonly to = computed(() => bounded(this.facilityTo(), 100));
  protected readonly words = computed(() =>
    this.from() === 0 && this.to() === 100
      ? 'Any share of marks earned'
      : `${this.from()}% to ${this.to()}% of marks earned`,
  );

  protected set(change: Partial<FigureChoice>): void {
    this.changed.emit(change);
  }

  /** The two ends never pass each other. */
  protected setFrom(slider: HTMLInputElement): void {
    const value = Math.min(Number(slider.value), this.to());
    slider.value = String(value);
    this.set({ facilityFrom: value === 0 ? null : String(value) });
  }

  protected setTo(slider: HTMLInputElement): void {
    const value = Math.max(Number(slider.value), this.from());
    slider.value = String(value);
    this.set({ facilityTo: value === 100 ? null : String(value) });
  }
}

/** The chips of these filters, with what takes each out of the address. */
export function figureChips({ facilityFrom, facilityTo, exposure }: Partial<Record<keyof FigureChoice, string>>) {
  const [from, to] = [bounded(facilityFrom, 0), bounded(facilityTo, 100)];
  const facility = { words: `Facility ${from}–${to}%`, without: { facilityFrom: null, facilityTo: null } };
  const seen = { words: exposure === '500-or-more' ? '500 or more' : 'Under 500', without: { exposure: null } };
  return [...(from > 0 || to < 100 ? [facility] : []), ...(exposure ? [seen] : [])];
}

function bounded(value: string | undefined, otherwise: number): number {
  const number = value === undefined ? otherwise : Number(value);
  return Number.isFinite(number) ? Math.min(100, Math.max(0, Math.round(number))) : otherwise;
}
