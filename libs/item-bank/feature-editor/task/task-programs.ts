import { Component, computed, inject, input } from '@angular/core';
import { starterTask, VERSION_OF, type AuthorProgram, type CodeInteraction } from '@assay/item-bank/domain';
import { LANGUAGE_NAMES, LANGUAGES, type Language } from '@assay/sandbox/domain';
import { FieldProblem } from '../settings/field-problem';
import { ItemStore } from '../state/item-store';
import { RehearsalStore } from '../state/rehearsal-store';
import { ShownProgram } from './shown-program';
import { taskNow } from './task-store';

export type OwnProgram = 'checker' | 'interactor' | 'generator';
export const OWN_PROGRAMS: Record<OwnProgram, { readonly name: string; readonly help: string }> = {
  checker: {
    name: 'Checker',
    help: 'Judges outputs where comparing is not enough. Its arguments are the files of input, expected output and output; it ends with 42 to accept and 43 to refuse.',
  },
  interactor: {
    name: 'Interactor',
    help: 'Talks with the candidate’s program: what the one prints, the other reads. It ends with 42 to accept and 43 to refuse.',
  },
  generator: {
    name: 'Generator',
    help: 'Prints the input of a check. Its argument is a seed, so that the same input can be made again.',
  },
};

/** Programs of the author's own; their text is written in the middle of the page. */
@Component({
  selector: 'assay-task-programs',
  imports: [FieldProblem],
  template: `
    <section class="next stack">
      <p class="eyebrow">Programs of your own</p>
      @for (each of listed(); track each.kind) {
        <div class="key">
          <label class="check">
            <input
              type="checkbox"
              [checked]="each.program !== undefined"
              (change)="toggle(each.kind, $any($event.target).checked)"
            />
            <span
              ><b>{{ each.name }}</b
              ><span class="tiny second">{{ each.help }}</span></span
            >
          </label>
          @if (each.program; as program) {
            <label class="field">
              Language of the {{ each.name.toLowerCase() }}
              <select class="input" (change)="speak(each.kind, $any($event.target).value)">
                @for (language of languages; track language) {
                  <option [value]="language" [selected]="language === program.language">{{ names[language] }}</option>
                }
              </select>
            </label>
          }
          <assay-field-problem [at]="each.kind" />
        </div>
      }
    </section>
  `,
  styleUrl: '../settings/part.css',
  styles: `
    .tiny {
      display: block;
    }
  `,
})
export class TaskPrograms {
  private readonly store = inject(ItemStore);
  private readonly rehearsals = inject(RehearsalStore);
  private readonly shown = inject(ShownProgram);
  readonly of = input.required<CodeInteraction>();
  private readonly now = taskNow(this.store, this.of);
  protected readonly languages = LANGUAGES.filter((language) => language !== 'web' && language !== 'sql');
  protected readonly names = LANGUAGE_NAMES;
  protected readonly listed = computed(() => {
    const isTalk = this.now.task().task === 'interactive';
    return (Object.keys(OWN_PROGRAMS) as OwnProgram[])
      .filter((kind) => kind !== 'interactor' || isTalk || this.now.scheme().interactor)
      .map((kind) => ({ kind, ...OWN_PROGRAMS[kind], program: this.now.scheme()[kind] }));
  });

  protected toggle(kind: OwnProgram, isWanted: boolean): void {
    this.now.mark({ [kind]: isWanted ? this.blank(kind, 'python') : undefined });
    this.shown.key.set(isWanted ? kind : 'given');
  }

  protected speak(kind: OwnProgram, language: Language): void {
    const before = this.now.scheme()[kind];
    const next = this.blank(kind, language);
    const isWritten = before?.files.some(({ content }) => content.trim() !== '') ?? false;
    this.now.mark({ [kind]: isWritten && before ? { ...before, language, version: next.version } : next });
  }

  private blank(kind: OwnProgram, language: Language): AuthorProgram {
    const found = this.rehearsals.toolchains;
    const here = found.hasValue() ? found.value().toolchains.find((each) => each.language === language) : undefined;
    const extension = starterTask('program', language).entry.split('.').at(-1);
    const entry = `${kind}.${extension}`;
    return {
      language,
      version: here?.version.split('.')[0] ?? VERSION_OF[language],
      entry,
      files: [{ path: entry, content: '' }],
    };
  }
}
