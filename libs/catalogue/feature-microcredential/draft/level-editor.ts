import { Component, computed, inject } from '@angular/core';
import { levelSentences } from '@assay/catalogue/domain';
import { DraftField } from './draft-field';
import { DraftStore } from './draft-store';

const REFERENCING = [
  { value: 'self-declared', label: 'Self-declared by us' },
  { value: 'referenced', label: 'Referenced by the national authority' },
  { value: 'none', label: 'Not referenced' },
];

@Component({
  selector: 'assay-level-editor',
  imports: [DraftField],
  template: `
    <section class="card" aria-labelledby="level-heading">
      <h2 id="level-heading">Level and workload</h2>
      <div class="stack">
        <div class="three">
          <assay-draft-field
            path="eqfLevel"
            label="EQF level"
            kind="select"
            empty="Not stated"
            [choices]="levels"
            [isNumeric]="true"
          />
          <assay-draft-field
            path="hours"
            label="Hours"
            kind="number"
            hint="Lessons, practice and assessment together."
          />
          <assay-draft-field
            path="ects"
            label="ECTS credits"
            kind="number"
            [optional]="true"
            hint="1 ECTS is 25 to 30 hours."
          />
        </div>
        <label class="check">
          <input type="checkbox" [checked]="hasNqf()" (change)="setNqf($any($event.target).checked)" />
          <span>It has a level in a national framework</span>
        </label>
        @if (hasNqf()) {
          <div class="two" role="group" aria-label="National framework">
            <assay-draft-field path="nqf.framework" label="National framework" />
            <assay-draft-field path="nqf.level" label="Level in it" />
            <assay-draft-field path="nqf.referencing" label="Who says so" kind="select" [choices]="referencing" />
            <assay-draft-field
              path="nqf.link"
              label="Where to look it up"
              [emptyIsNull]="true"
              hint="A level without a public entry is never shown as referenced."
            />
          </div>
        }
        @if (shown(); as text) {
          <p class="small second">Shown everywhere as: {{ text }}</p>
        }
      </div>
    </section>
  `,
  styleUrl: './editor.css',
})
export class LevelEditor {
  private readonly store = inject(DraftStore);
  protected readonly referencing = REFERENCING;
  protected readonly levels = Array.from({ length: 8 }, (_, index) => ({
    value: index + 1,
    label: `Level ${index + 1}`,
  }));
  protected readonly hasNqf = computed(() => this.store.content()?.nqf !== null);
  protected readonly shown = computed(() => {
    const content = this.store.content();
    return content ? levelSentences(content).join('; ') : '';
  });

  protected setNqf(has: boolean) {
    const empty = { framework: '', level: '', referencing: 'self-declared', link: null };
    this.store.set('nqf', has ? empty : null);
  }
}
