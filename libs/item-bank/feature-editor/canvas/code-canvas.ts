import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { CodeInteraction } from '@assay/item-bank/domain';
import { CodeEditor } from '@assay/ui-kit';
import { editInteraction, editScheme } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';

interface Tab {
  readonly key: string;
  readonly path: string;
  readonly isReference: boolean;
  readonly content: string;
}

/** The files of a practical task: what candidates start from, what calls their work, and the author's own solution. */
@Component({
  selector: 'assay-code-canvas',
  imports: [CodeEditor],
  templateUrl: './code-canvas.html',
  styles: `
    .title {
      margin-bottom: 12px;
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
  protected readonly interaction = partNow(this.store, this.of);
  private readonly solution = computed(() => {
    const scheme = this.store.content()?.secret.schemes[this.interaction().id];
    return scheme?.kind === 'code' ? scheme.referenceSolution : [];
  });
  protected readonly tabs = computed<readonly Tab[]>(() => {
    const { files } = this.interaction();
    const shown = files.map(({ path, content }) => ({ key: path, path, isReference: false, content }));
    const solved = files
      .filter(({ editable }) => editable)
      .map(({ path, content }) => {
        const own = this.solution().find((file) => file.path === path)?.content;
        return { key: `reference:${path}`, path, isReference: true, content: own ?? content };
      });
    return [...shown, ...solved];
  });
  protected readonly key = linkedSignal<readonly Tab[], string>({
    source: this.tabs,
    computation: (tabs, previous) => tabs.find(({ key }) => key === previous?.value)?.key ?? tabs[0]?.key ?? '',
  });
  protected readonly tab = computed(() => this.tabs().find(({ key }) => key === this.key()) ?? null);
  protected readonly hint = computed(() => {
    const tab = this.tab();
    if (!tab) return '';
    if (tab.isReference) return 'Your own solution. Candidates never see it; the checks are tried on it.';
    const file = this.interaction().files.find(({ path }) => path === tab.path);
    if (file?.editable) return 'What candidates start from.';
    return tab.path === this.interaction().entry
      ? 'Started for every check: reads one input, calls the candidate’s work, prints the result.'
      : 'Candidates can read this file and not change it.';
  });

  protected rename(title: string): void {
    const { id } = this.interaction();
    this.store.change((content) => editInteraction(content, id, 'code', { title }));
  }

  protected write(text: string): void {
    const [tab, { id, files }] = [this.tab(), this.interaction()];
    if (!tab || tab.content === text) return;
    if (tab.isReference) {
      const referenceSolution = [
        ...this.solution().filter(({ path }) => path !== tab.path),
        { path: tab.path, content: text },
      ];
      return this.store.change((content) => editScheme(content, id, 'code', { referenceSolution }));
    }
    const next = files.map((file) => (file.path === tab.path ? { ...file, content: text } : file));
    this.store.change((content) => editInteraction(content, id, 'code', { files: next }));
  }
}
