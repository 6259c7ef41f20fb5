import { Component, computed, input } from '@angular/core';

/** The four stamps of a credential, always in this order and always with words: who, which level, how supervised, when. */
@Component({
  selector: 'assay-hallmarks',
  template: `<span class="hallmarks" role="img" [attr.aria-label]="words()"
    ><i>{{ issuer() }}</i
    ><i>{{ level() }}</i
    ><i>{{ supervision() }}</i
    ><i>{{ year() }}</i></span
  >`,
})
export class Hallmarks {
  /** short name of the organisation, such as VSI */
  readonly issuer = input.required<string>();
  readonly level = input.required<string | number>();
  /** ON: supervised on site; OL: supervised online; UN: unsupervised */
  readonly supervision = input.required<string>();
  /** two digits */
  readonly year = input.required<string>();
  protected readonly words = computed(
    () =>
      `Hallmarks: issuer ${this.issuer()}, level ${this.level()}, assessed ${this.supervision()}, year ${this.year()}`,
  );
}
