import { Component, input } from '@angular/core';

/** A plain text mail as it will read. */
@Component({
  selector: 'assay-mail-preview',
  preserveWhitespaces: false, // shown to the character
  template: `<pre><b>{{ mail().subject }}</b>
{{ mail().text }}</pre>`,
  styles: `
    pre {
      margin: 6px 0 14px;
      padding: 14px 16px;
      border-radius: var(--radius);
      background: var(--sunken);
      font: 400 var(--t-sm) / 1.55 var(--font-ui);
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    b {
      display: inline-block;
      margin-bottom: 8px;
    }
  `,
})
export class MailPreview {
  readonly mail = input.required<{ readonly subject: string; readonly text: string }>();
}
