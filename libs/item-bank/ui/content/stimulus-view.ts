import { Component, input } from '@angular/core';
import type { CandidateStimulus } from '@assay/item-bank/contract';
import { ContentView } from './content-view';

/** Source material as candidates read it: measured lines, a heading of its own. */
@Component({
  selector: 'assay-stimulus',
  imports: [ContentView],
  template: `
    <div [attr.lang]="stimulus().language">
      <span class="eyebrow">{{ label() }}</span>
      <h2>{{ stimulus().title }}</h2>
      <assay-content class="prose" [nodes]="stimulus().body" />
    </div>
  `,
  styleUrl: './prose.css',
})
export class StimulusView {
  readonly stimulus = input.required<CandidateStimulus>();
  /** "Source 2" */
  readonly label = input('Source');
}
