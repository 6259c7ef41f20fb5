import { Component, computed, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { AttemptStore } from '@assay/delivery/data';
import type { CandidateCode } from '@assay/item-bank/domain';
import { LANGUAGE_NAMES, type Language } from '@assay/sandbox/domain';
import { CodeEditor, EditorMenu } from '@assay/ui-kit';
import { ExamPosition } from '../attempt/exam-position';
import { isTask, placeOf } from '../attempt/exam-map';
import { TaskBrief } from './brief/task-brief';
import { FileTabs } from './files/file-tabs';
import { Workspace } from './files/workspace';
import { GoToLine } from './results/go-to-line';
import { RunPanel } from './results/run-panel';
import { TaskRuns } from './results/task-runs';
import { SplitLine } from './split-line';

/** A practical task: what to do on the left, the candidate's files, and what the checks say about them. */
@Component({
  selector: 'assay-task-page',
  imports: [CodeEditor, EditorMenu, FileTabs, RunPanel, SplitLine, TaskBrief],
  templateUrl: './task-page.html',
  styleUrl: './task-page.css',
  providers: [TaskRuns, Workspace],
  host: { '(document:keydown.control.enter)': 'run($event)', '(document:keydown.meta.enter)': 'run($event)' },
})
export class TaskPage {
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly position = inject(ExamPosition);
  private readonly store = inject(AttemptStore);
  private readonly goTo = inject(GoToLine);
  protected readonly editor = viewChild(CodeEditor);
  private readonly panel = viewChild(RunPanel);
  protected readonly runs = inject(TaskRuns);
  protected readonly workspace = inject(Workspace);
  readonly attemptId = input.required<string>();
  readonly n = input.required<string>();

  protected readonly slot = computed(
    () => this.store.slots().find(({ number }) => number === Number(this.n())) ?? null,
  );
  protected readonly refusal = computed(() => this.store.refusalOf(this.slot()?.slot ?? ''));
  protected readonly total = computed(() => this.store.slots().length);
  protected readonly task = computed(() => {
    const found = this.slot()?.item.interactions.find(({ kind }) => kind === 'code');
    return (found as CandidateCode | undefined) ?? null;
  });
  /** Of the height, for the results. */
  protected readonly share = signal(38);
  protected readonly contents = computed(() =>
    Object.fromEntries(this.workspace.files().map(({ path, content }) => [path, content])),
  );
  protected readonly paths = computed(() => this.workspace.files().map(({ path }) => path));
  protected readonly languageWords = computed(() => {
    const task = this.task();
    return task ? `${LANGUAGE_NAMES[task.language as Language] ?? task.language} ${task.version}` : '';
  });

  constructor() {
    effect(() => this.arrive(Number(this.n())));
    effect(() => {
      const [slot, task] = [this.slot(), this.task()];
      this.workspace.begin(slot && task ? { slot, task } : null);
    });
    const place = computed(() => this.slot()?.slot ?? null);
    effect(() => {
      const slot = place();
      if (slot) void this.runs.open(this.attemptId(), slot);
    });
    effect(() => this.goTo.paths.set(this.paths()));
    effect(() => {
      const wanted = this.goTo.wanted();
      if (!wanted) return;
      untracked(() => {
        this.workspace.show(wanted.path);
        this.goTo.wanted.set(null);
        // The file is shown first; then there is a line to go to.
        setTimeout(() => this.editor()?.reveal(wanted.line, wanted.column ?? 1));
      });
    });
  }

  protected run(event?: Event): void {
    event?.preventDefault();
    this.panel()?.showChecks();
    this.start(null);
  }

  protected start(input: string | null): void {
    const [slot, task] = [this.slot(), this.task()];
    if (!slot || !task) return;
    void this.runs.start({ slot: slot.slot, interactionId: task.id, files: this.workspace.answer(), input });
  }

  private arrive(number: number): void {
    const slot = this.slot();
    if (slot && !isTask(slot)) return void this.router.navigate(placeOf(this.attemptId(), slot), { replaceUrl: true });
    this.position.number.set(number);
    this.title.setTitle(`Practical task ${number} of ${this.total()} – Assay`);
  }
}
