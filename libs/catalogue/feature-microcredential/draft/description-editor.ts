import { Component, computed, inject } from '@angular/core';
import { DraftField } from './draft-field';
import { DraftStore } from './draft-store';
import { addAwardingBody, removeAt } from './edit-specification';
import { countries, languages } from './offered';

@Component({
  selector: 'assay-description-editor',
  imports: [DraftField],
  template: `
    <section class="card" aria-labelledby="description-heading">
      <h2 id="description-heading">Description</h2>
      <div class="stack">
        <assay-draft-field path="title" label="Title" />
        <assay-draft-field
          path="description"
          label="What the holder can do"
          kind="area"
          [rows]="4"
          hint="One paragraph for candidates and employers. It stands on the credential."
        />
        <div class="three">
          <assay-draft-field path="language" label="Language of assessment" kind="select" [choices]="languages" />
          <assay-draft-field
            path="countryCode"
            label="Country of the issuer"
            kind="select"
            empty="Choose a country"
            [choices]="countries"
          />
          <assay-draft-field path="region" label="Region" [optional]="true" [emptyIsNull]="true" />
        </div>
        <div class="three">
          <assay-draft-field path="validity.from" label="Offered from" kind="day" [optional]="true" />
          <assay-draft-field path="validity.until" label="Offered until" kind="day" [optional]="true" />
          <assay-draft-field
            path="validity.credentialMonths"
            label="A credential ends after"
            kind="number"
            hint="Months. Empty: it does not end."
            [optional]="true"
          />
        </div>
      </div>
      <div class="entry" data-path="awardingBodies">
        <h3>Awarding bodies</h3>
        @for (body of bodies(); track $index) {
          <div class="entry" role="group" [attr.aria-label]="'Awarding body ' + ($index + 1)">
            <div class="three">
              <assay-draft-field [path]="'awardingBodies.' + $index + '.name'" label="Name" />
              <assay-draft-field
                [path]="'awardingBodies.' + $index + '.registration'"
                label="Registration number"
                [optional]="true"
                [emptyIsNull]="true"
              />
              <assay-draft-field
                [path]="'awardingBodies.' + $index + '.website'"
                label="Website"
                [optional]="true"
                [emptyIsNull]="true"
              />
            </div>
            @if (bodies().length > 1) {
              <button type="button" class="btn small quiet" (click)="remove($index)">
                Remove<span class="sr"> {{ body.name }}</span>
              </button>
            }
          </div>
        }
        <button type="button" class="btn small add" (click)="add()">
          <i class="i i-plus"></i>Add an awarding body
        </button>
      </div>
    </section>
  `,
  styleUrl: './editor.css',
})
export class DescriptionEditor {
  private readonly store = inject(DraftStore);
  protected readonly languages = languages;
  protected readonly countries = countries;
  protected readonly bodies = computed(() => this.store.content()?.awardingBodies ?? []);
  protected readonly add = () => this.store.change(addAwardingBody);
  protected readonly remove = (index: number) => this.store.change((spec) => removeAt(spec, 'awardingBodies', index));
}
