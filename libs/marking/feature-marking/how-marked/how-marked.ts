import { Component, computed, input } from '@angular/core';
import type { HowMarked as Shown } from '@assay/marking/contract';
import { LANGUAGE_NAMES } from '@assay/sandbox/domain';
import { ACCOUNTING_WORDS, ASSURANCE_WORDS, memoryWords, timeWords, verdictChip } from './how-words';

/** What was run, in what, and what each check came to: enough to explain a mark, and to come to it again. */
@Component({
  selector: 'assay-how-marked',
  templateUrl: './how-marked.html',
  styleUrl: './how-marked.css',
})
export class HowMarked {
  readonly how = input.required<Shown>();
  /** Where several stand on one page: “question 3”. */
  readonly of = input('');
  /** Open where the table is what the reader came for. */
  readonly isOpen = input(false);

  protected readonly passed = computed(() => this.how().checks.filter(({ verdict }) => verdict === 'AC').length);
  protected readonly facts = computed(() => {
    const { itemVersion, toolchain, checkerToolchain, libraries, runner, driver, accounting, assurance } = this.how();
    const named = ({ language, version }: Shown['toolchain']) => `${LANGUAGE_NAMES[language]} ${version}`;
    return [
      { term: 'Task', words: `Version ${itemVersion}` },
      { term: 'Language', words: named(toolchain) },
      ...(checkerToolchain ? [{ term: 'Checker', words: named(checkerToolchain) }] : []),
      ...(libraries.length > 0
        ? [{ term: 'Libraries', words: libraries.map(({ name, version }) => `${name} ${version}`).join(', ') }]
        : []),
      { term: 'Runner', words: `Version ${runner}, ${driver}` },
      { term: 'Kept apart by', words: ASSURANCE_WORDS[assurance] },
      { term: 'Time and memory', words: ACCOUNTING_WORDS[accounting] },
    ];
  });
  protected readonly chip = verdictChip;
  protected readonly time = timeWords;
  protected readonly memory = memoryWords;
}
