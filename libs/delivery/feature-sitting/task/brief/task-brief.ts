import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { CandidateCode, CandidateItem, ContentNode } from '@assay/item-bank/domain';
import { ContentView } from '@assay/item-bank/ui';
import { count, Tabs } from '@assay/ui-kit';
import { FileTree } from '../files/file-tree';
import { Workspace } from '../files/workspace';
import { ShownText } from '../results/shown-text';

/** The task in words, its limits, how it is marked; the checks that may be seen as examples; its files. */
@Component({
  selector: 'assay-task-brief',
  imports: [ContentView, FileTree, ShownText, Tabs],
  templateUrl: './task-brief.html',
  styleUrl: './task-brief.css',
})
export class TaskBrief {
  protected readonly workspace = inject(Workspace);
  readonly item = input.required<CandidateItem>();
  readonly task = input.required<CandidateCode>();
  protected readonly tabs = computed(() => [
    { id: 'task', label: 'Task' },
    ...(this.task().visibleChecks.length ? [{ id: 'examples', label: 'Examples' }] : []),
    { id: 'files', label: `Files (${this.workspace.files().length})` },
  ]);
  protected readonly tab = linkedSignal({ source: () => this.task().id, computation: () => 'task' });
  /** The text around the task; its own place in it is this page. */
  protected readonly words = computed(() => this.item().body.filter((node): node is ContentNode => node.t !== 'ix'));

  protected readonly processorTime = computed(() => `${this.task().limits.cpuMs / 1000} s`);
  protected readonly memory = computed(() => `${Math.round(this.task().limits.memoryBytes / 1024 / 1024)} MB`);
  protected readonly howMarked = computed(() => {
    const checks = this.task().checks;
    if (!checks) return 'An examiner marks this task.';
    const marks = (marks: string) => `${marks} mark${marks === '1' ? '' : 's'}`;
    const parts = [
      checks.visible.count > 0 &&
        `${count(checks.visible.count, 'check')} you can see (${marks(checks.visible.marks)})`,
      checks.hidden.count > 0 && `${count(checks.hidden.count, 'hidden check')} (${marks(checks.hidden.marks)})`,
    ].filter(Boolean);
    const must = checks.mustPass
      ? ' Some checks must pass for the others to count.'
      : ' Each check earns its mark by itself.';
    return `${parts.join(' and ')}.${must} You can run as often as you like; only your last version is marked.`;
  });
}
