import { Component, computed, inject } from '@angular/core';
import {
  participations,
  participationTerms,
  qualityAssuranceKinds,
  qualityAssuranceLabels,
  stackabilityLabels,
  supervisionLabels,
  supervisions,
} from '@assay/catalogue/domain';
import { DraftError } from './draft-error';
import { DraftField } from './draft-field';
import { DraftStore } from './draft-store';

/** What else the European standard asks for: how people take part, who assures quality, and the optional elements. */
@Component({
  selector: 'assay-standard-editor',
  imports: [DraftError, DraftField],
  templateUrl: './standard-editor.html',
  styleUrl: './editor.css',
})
export class StandardEditor {
  private readonly store = inject(DraftStore);
  protected readonly participations = participations.map((value) => ({
    value,
    label: participationTerms[value].label,
  }));
  protected readonly supervisions = supervisions.map((value) => ({ value, label: supervisionLabels[value] }));
  protected readonly qualityKinds = qualityAssuranceKinds.map((value) => ({
    value,
    label: qualityAssuranceLabels[value],
  }));
  protected readonly stacking = Object.entries(stackabilityLabels).map(([value, label]) => ({ value, label }));
  protected readonly quality = computed(() => this.store.content()?.qualityAssurance ?? null);
  protected readonly stackability = computed(() => this.store.content()?.stackability ?? null);

  protected chooseQuality(kind: string) {
    const { description = '', body = null, link = null } = this.quality() ?? {};
    this.store.set('qualityAssurance', kind === '' ? null : { kind, description, body, link });
  }

  protected chooseStacking(kind: string) {
    this.store.set('stackability', kind === '' ? null : { kind, note: this.stackability()?.note ?? '' });
  }
}
