import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { DisplaySettings, FocusKeeper, LiveRegions } from '@assay/ui-kit';
import { PageFocus } from './page-focus';

@Component({
  selector: 'assay-root',
  imports: [LiveRegions, RouterOutlet],
  template: `
    <router-outlet />
    <assay-live-regions />
  `,
})
export class App {
  constructor() {
    inject(DisplaySettings);
    inject(PageFocus).follow();
    inject(FocusKeeper).follow();
  }
}
