import { Component, inject, output } from '@angular/core';
import { Dialog } from '../dialog/dialog';
import { codeSizes, DisplaySettings, spacings, textSizes, themes } from './display-settings';

/** Theme, text size, spacing and single-letter keys; each change shows at once. */
@Component({
  selector: 'assay-display-dialog',
  imports: [Dialog],
  template: `
    <assay-dialog heading="Display" closeLabel="Done" (closed)="closed.emit()">
      <p class="small second">Kept on this device.</p>
      <fieldset>
        <legend>Colours</legend>
        @for (theme of themes; track theme) {
          <label class="check">
            <input
              type="radio"
              name="display-theme"
              [checked]="settings.current().theme === theme"
              (change)="settings.change({ theme })"
            />
            {{ themeNames[theme] }}
          </label>
        }
      </fieldset>
      <fieldset>
        <legend>Text size</legend>
        <div class="seg">
          @for (textSize of textSizes; track textSize) {
            <button
              type="button"
              [attr.aria-pressed]="settings.current().textSize === textSize"
              (click)="settings.change({ textSize })"
            >
              {{ textSize }}%
            </button>
          }
        </div>
      </fieldset>
      <fieldset>
        <legend>Spacing</legend>
        @for (spacing of spacings; track spacing) {
          <label class="check">
            <input
              type="radio"
              name="display-spacing"
              [checked]="settings.current().spacing === spacing"
              (change)="settings.change({ spacing })"
            />
            {{ spacingNames[spacing] }}
          </label>
        }
      </fieldset>
      <fieldset>
        <legend>Program code</legend>
        <div class="seg" role="group" aria-label="Size of letters in code">
          @for (codeSize of codeSizes; track codeSize) {
            <button
              type="button"
              [attr.aria-pressed]="settings.current().codeSize === codeSize"
              (click)="settings.change({ codeSize })"
            >
              {{ codeSize }}
            </button>
          }
        </div>
        <label class="check">
          <input
            type="checkbox"
            [checked]="settings.current().wrapCode"
            (change)="settings.change({ wrapCode: $any($event.target).checked })"
          />
          Long lines go on in the next line
        </label>
        <label class="check">
          <input
            type="checkbox"
            [checked]="settings.current().tabMovesFocus"
            (change)="settings.change({ tabMovesFocus: $any($event.target).checked })"
          />
          Tab leaves the editor instead of indenting
        </label>
        <label class="check">
          <input
            type="checkbox"
            [checked]="settings.current().screenReader"
            (change)="settings.change({ screenReader: $any($event.target).checked })"
          />
          I use a screen reader
        </label>
      </fieldset>
      <fieldset>
        <legend>Keyboard</legend>
        <label class="check">
          <input
            type="checkbox"
            [checked]="settings.current().letterShortcuts"
            (change)="settings.change({ letterShortcuts: $any($event.target).checked })"
          />
          Single letters work as shortcuts
        </label>
      </fieldset>
    </assay-dialog>
  `,
  styles: `
    fieldset {
      display: grid;
      gap: 6px;
      margin: 0 0 16px;
      padding: 0;
      border: 0;
    }
    legend {
      padding: 0;
      margin-bottom: 6px;
      font-size: var(--t-sm);
      font-weight: 600;
    }
    .seg {
      flex-wrap: wrap;
      justify-self: start;
    }
  `,
})
export class DisplayDialog {
  readonly closed = output();
  protected readonly settings = inject(DisplaySettings);
  protected readonly themes = themes;
  protected readonly textSizes = textSizes;
  protected readonly spacings = spacings;
  protected readonly codeSizes = codeSizes;
  protected readonly themeNames = {
    device: 'As this device',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast: yellow and cyan on black',
  };
  protected readonly spacingNames = { normal: 'Normal', wide: 'Wide: lines, letters and words further apart' };
}
