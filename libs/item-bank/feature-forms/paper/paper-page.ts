import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { sectionLetter } from '@assay/catalogue/domain';
import { SessionStore } from '@assay/identity/data';
import { FormClient } from '@assay/item-bank/data';
import { ItemPaper, StimulusView } from '@assay/item-bank/ui';
import { Failure, Loading, Paper } from '@assay/ui-kit';

/** The form on paper: for a candidate who writes by hand, for a panel, for the file. With or without its mark scheme. */
@Component({
  selector: 'assay-paper-page',
  imports: [Failure, ItemPaper, Loading, Paper, RouterLink, StimulusView],
  templateUrl: './paper-page.html',
  styleUrl: './paper-page.css',
})
export class PaperPage {
  readonly id = input.required<string>();
  protected readonly session = inject(SessionStore);
  protected readonly withScheme = signal(false);
  protected readonly paper = inject(FormClient).paper(this.id, this.withScheme);
  protected readonly sections = computed(() =>
    this.paper.hasValue()
      ? this.paper.value().sections.map((section, index) => ({ ...section, letter: sectionLetter(index) }))
      : [],
  );

  protected schemeOf(slot: string) {
    return this.paper.hasValue() ? (this.paper.value().schemes?.[slot] ?? []) : [];
  }
}
