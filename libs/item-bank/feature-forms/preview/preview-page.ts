import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sectionLetter } from '@assay/catalogue/domain';
import { FormClient } from '@assay/item-bank/data';
import { ItemPlayer, StimulusView } from '@assay/item-bank/ui';
import { Failure, Loading } from '@assay/ui-kit';

/** The form question by question, as a candidate gets it. What is entered here goes nowhere. */
@Component({
  selector: 'assay-form-preview-page',
  imports: [Failure, ItemPlayer, Loading, RouterLink, StimulusView],
  templateUrl: './preview-page.html',
  styleUrl: './preview-page.css',
})
export class PreviewPage {
  readonly id = input.required<string>();
  protected readonly preview = inject(FormClient).preview(this.id);
  protected readonly places = computed(() =>
    this.preview.hasValue()
      ? this.preview
          .value()
          .sections.flatMap(({ title, slots }, index) =>
            slots.map((slot) => ({ ...slot, section: `Section ${sectionLetter(index)}, ${title}` })),
          )
      : [],
  );
  protected readonly at = linkedSignal({ source: this.places, computation: () => 0 });
  protected readonly place = computed(() => this.places()[this.at()]);
  protected readonly stimuli = computed(() => {
    const wanted = this.place()?.item.stimulusVersionIds ?? [];
    return this.preview.hasValue() ? this.preview.value().stimuli.filter(({ id }) => wanted.includes(id)) : [];
  });
}
