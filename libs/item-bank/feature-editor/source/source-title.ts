import { Component, inject, input } from '@angular/core';
import { StimulusClient } from '@assay/item-bank/data';

@Component({ selector: 'assay-source-title', template: `{{ version.hasValue() ? version.value().title : '…' }}` })
export class SourceTitle {
  readonly versionId = input.required<string>();
  protected readonly version = inject(StimulusClient).version(this.versionId);
}
