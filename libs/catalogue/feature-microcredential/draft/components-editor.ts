import { Component, computed, inject } from '@angular/core';
import { componentKinds, componentKindWords } from '@assay/catalogue/domain';
import { capitalised } from '../parts/words';
import { DraftError } from './draft-error';
import { DraftField } from './draft-field';
import { DraftStore } from './draft-store';
import { addComponent, moveAt, removeAt } from './edit-specification';
import { EntryButtons } from './entry-buttons';

@Component({
  selector: 'assay-components-editor',
  imports: [DraftError, DraftField, EntryButtons],
  template: `
    <section class="card" aria-labelledby="components-heading" data-path="components">
      <h2 id="components-heading">Components</h2>
      <p class="small second intro">Each is assessed by itself, with its own exam forms and sittings.</p>
      @for (component of components(); track component.id) {
        <div class="entry" role="group" [attr.aria-label]="'Component ' + component.code">
          <header>
            <h3>{{ component.title || 'Untitled component' }}</h3>
            <assay-entry-buttons
              [name]="component.title || component.code"
              [index]="$index"
              [count]="components().length"
              (move)="move($index, $event)"
              (remove)="remove($index)"
            />
          </header>
          <div class="stack">
            <div class="three">
              <assay-draft-field [path]="'components.' + $index + '.code'" label="Code" />
              <assay-draft-field [path]="'components.' + $index + '.title'" label="Title" />
              <assay-draft-field
                [path]="'components.' + $index + '.kind'"
                label="Type of assessment"
                kind="select"
                [choices]="kinds"
              />
            </div>
            <assay-draft-field
              [path]="'components.' + $index + '.description'"
              label="How candidates are assessed"
              kind="area"
              [rows]="2"
              [optional]="true"
            />
          </div>
        </div>
      }
      <assay-draft-error path="components" />
      <button type="button" class="btn small add" (click)="add()"><i class="i i-plus"></i>Add a component</button>
    </section>
  `,
  styleUrl: './editor.css',
})
export class ComponentsEditor {
  private readonly store = inject(DraftStore);
  protected readonly components = computed(() => this.store.content()?.components ?? []);
  protected readonly kinds = componentKinds.map((value) => ({ value, label: capitalised(componentKindWords[value]) }));
  protected readonly add = () => this.store.change(addComponent);
  protected readonly remove = (index: number) => this.store.change((spec) => removeAt(spec, 'components', index));
  protected readonly move = (index: number, step: -1 | 1) =>
    this.store.change((spec) => moveAt(spec, 'components', index, step));
}
