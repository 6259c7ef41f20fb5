import { computed, type Signal } from '@angular/core';
import type { CodeInteraction, CodeScheme, ItemContent } from '@assay/item-bank/domain';
import type { ItemStore } from '../state/item-store';
import { partNow } from '../state/now';
import { editTask, editTaskScheme } from '../state/task-edits';

const EMPTY: CodeScheme = { kind: 'code', hiddenChecks: [], checks: [], referenceSolution: [] };

/** A practical task as it stands in the working copy at this moment, and the two ways to change it. */
export function taskNow(store: ItemStore, of: Signal<CodeInteraction>) {
  const task = partNow(store, of);
  const scheme = computed<CodeScheme>(() => {
    const found = store.content()?.secret.schemes[task().id];
    return found?.kind === 'code' ? found : EMPTY;
  });
  const edit = (change: (content: ItemContent, now: { task: CodeInteraction; scheme: CodeScheme }) => ItemContent) =>
    store.change((content) => change(content, { task: task(), scheme: scheme() }));
  return {
    task,
    scheme,
    edit,
    see: (change: Partial<CodeInteraction>) => edit((content) => editTask(content, task().id, change)),
    mark: (change: Partial<CodeScheme>) => edit((content) => editTaskScheme(content, task().id, change)),
  };
}
