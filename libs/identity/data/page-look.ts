import { DestroyRef, effect, inject, Injectable, type Signal, signal } from '@angular/core';
import type { OrganisationLook } from '@assay/identity/contract';

type Brand = OrganisationLook['brand'];
const PARTS = ['brand', 'strong', 'soft', 'on'] as const;

/**
 * The pages of an organisation wear its colours, in the light and the dark theme. The tokens ask for these properties
 * there; the contrast theme does not ask, so nothing that is set here can reach it.
 */
@Injectable({ providedIn: 'root' })
export class PageLook {
  private readonly worn = signal<readonly Signal<Pick<OrganisationLook, 'brand'> | null>[]>([]);

  constructor() {
    effect(() => wear(this.worn().at(-1)?.()?.brand ?? null));
  }

  /** For as long as the component or service that calls it lives. */
  wear(look: Signal<Pick<OrganisationLook, 'brand'> | null>): void {
    this.worn.update((worn) => [...worn, look]);
    inject(DestroyRef).onDestroy(() => this.worn.update((worn) => worn.filter((one) => one !== look)));
  }
}

function wear(brand: Brand): void {
  const { style } = document.documentElement;
  for (const theme of ['light', 'dark'] as const) {
    for (const part of PARTS) {
      const property = `--organisation-${theme}-${part}`;
      if (brand) style.setProperty(property, brand[theme][part]);
      else style.removeProperty(property);
    }
  }
}
