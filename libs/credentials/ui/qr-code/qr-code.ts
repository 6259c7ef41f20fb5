import { Component, computed, input } from '@angular/core';
import { qrPath } from './qr-path';

/** Always dark on white, in every theme: a reader needs the contrast that way round. */
@Component({
  selector: 'assay-qr-code',
  template: `
    <svg [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size" role="img" [attr.aria-label]="label()">
      <rect [attr.width]="code().size" [attr.height]="code().size" fill="#fff" />
      <path [attr.d]="code().path" fill="#1b1f24" shape-rendering="crispEdges" />
    </svg>
  `,
  styles: `
    :host,
    svg {
      display: block;
      width: 100%;
    }
    svg {
      border-radius: 4px;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => qrPath(this.text()));
}
