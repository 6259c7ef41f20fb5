import { Component, input } from '@angular/core';
import { SettingsTabs } from '@assay/identity/ui';

/** Heading and tabs, the same on every page of the settings. */
@Component({
  selector: 'assay-settings-frame',
  imports: [SettingsTabs],
  template: `
    <div class="head">
      <span class="eyebrow">Settings</span>
      <h1>{{ heading() }}</h1>
    </div>
    <assay-settings-tabs />
    <ng-content />
  `,
  styles: `
    :host {
      display: block;
    }
    .head {
      margin-bottom: 14px;
    }
    h1 {
      font-size: 1.75rem;
      margin-top: 4px;
    }
  `,
})
export class SettingsFrame {
  readonly heading = input.required<string>();
}
