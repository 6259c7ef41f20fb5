import { Component, computed, input } from '@angular/core';
import { brandColours, type BrandTokens } from '@assay/identity/domain';

/** What the colour does on a page, in both themes at once, whatever theme the reader has. */
@Component({
  selector: 'assay-colour-sample',
  template: `
    <div class="pair">
      @for (theme of themes(); track theme.name) {
        <div
          class="theme"
          [class.dark]="theme.name === 'Dark'"
          role="img"
          [attr.aria-label]="theme.name + ' theme: a current place, a button and a link in this colour'"
        >
          <span class="name">{{ theme.name }}</span>
          <span class="place" [style.background]="theme.tokens.soft" [style.color]="theme.tokens.strong">Sittings</span>
          <span class="row">
            <span class="button" [style.background]="theme.tokens.brand" [style.color]="theme.tokens.on"
              >Publish the form</span
            >
            <span class="link" [style.color]="theme.tokens.brand">A link in a line</span>
          </span>
          <span class="code">{{ theme.tokens.brand }}</span>
        </div>
      }
    </div>
  `,
  styleUrl: './colour-sample.css',
})
export class ColourSample {
  /** One that passed. */
  readonly colour = input.required<string>();
  protected readonly themes = computed<readonly { name: string; tokens: BrandTokens }[]>(() => {
    const { light, dark } = brandColours(this.colour());
    return [
      { name: 'Light', tokens: light },
      { name: 'Dark', tokens: dark },
    ];
  });
}
