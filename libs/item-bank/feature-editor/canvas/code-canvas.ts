import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { CodeInteraction } from '@assay/item-bank/domain';
import { CodeEditor } from '@assay/ui-kit';
import { ItemStore } from '../state/item-store';
import { ShownProgram } from '../task/shown-program';
import { taskNow } from '../task/task-store';
import { programsOf, type ProgramTab } from '../task/programs-of';

/** The programs of a practical task: what candidates find, the author's solutions, and what runs beside them. */
@Component({
  selector: 'assay-code-canvas',
  imports: [CodeEditor],
  templateUrl: './code-canvas.html',
  styles: `
    .title {
      margin-bottom: 12px;
    }
    .which {
      max-width: 320px;
      margin-bottom: 10px;
    }
    .files {
      border: 1px solid var(--control);
      border-radius: var(--radius);
      overflow: hidden;
    }
    .tabs {
      gap: 16px;
      margin: 0;
      padding: 0 14px;
      overflow-x: auto;
      background: var(--surface);
    }
    assay-code-editor {
      height: 340px;
    }
    .hint {
      margin-top: 8px;
    }
  `,
})
export class CodeCanvas {
  protected readonly store = inject(ItemStore);
  readonly of = input.required<CodeInteraction>();
  private readonly now = taskNow(this.store, this.of);
  protected readonly interaction = this.now.task;
  protected readonly programs = computed(() => programsOf(this.now.task(), this.now.scheme()));
  protected readonly shown = inject(ShownProgram);
  protected readonly program = computed(
    () => this.programs().find(({ key }) => key === this.shown.key()) ?? this.programs()[0] ?? null,
  );
  protected readonly tabs = computed<readonly ProgramTab[]>(() => this.program()?.files ?? []);
  protected readonly path = linkedSignal<readonly ProgramTab[], string>({
    source: this.tabs,
    computation: (tabs, previous) => tabs.find(({ path }) => path === previous?.value)?.path ?? tabs[0]?.path ?? '',
  });
  protected readonly tab = computed(() => this.tabs().find(({ path }) => path === this.path()) ?? null);

  protected rename(title: string): void {
    this.now.see({ title });
  }

  protected write(text: string): void {
    const [program, tab] = [this.program(), this.tab()];
    if (!program || !tab || tab.content === text) return;
    this.now.edit((content, now) => program.write(content, now, tab.path, text));
  }
}
