import { Component, computed, effect, inject, input, linkedSignal } from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { AttemptStore } from '@assay/delivery/data';
import type { CandidateCode } from '@assay/item-bank/domain';
import { CodeEditor } from '@assay/ui-kit';
import { ExamPosition } from '../attempt/exam-position';
import { isTask, placeOf } from '../attempt/exam-map';
import { RunPanel } from './run-panel';
import { TaskBrief } from './task-brief';
import { TaskRuns } from './task-runs';

const languages: Record<string, string> = { python: 'Python', javascript: 'JavaScript' };

/** A practical task: what to do on the left, the candidate's files, and what the checks say about them. */
@Component({
  selector: 'assay-task-page',
  imports: [CodeEditor, RunPanel, TaskBrief],
  templateUrl: './task-page.html',
  styleUrl: './task-page.css',
  providers: [TaskRuns],
  host: { '(document:keydown.control.enter)': 'run($event)', '(document:keydown.meta.enter)': 'run($event)' },
})
export class TaskPage {
  private readonly router = inject(Router);
  private readonly title = inject(Title);
  private readonly position = inject(ExamPosition);
  private readonly store = inject(AttemptStore);
  protected readonly runs = inject(TaskRuns);
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
  protected readonly files = computed<Readonly<Record<string, string>>>(() => {
    const task = this.task();
    const given = this.given()?.files ?? {};
    return Object.fromEntries(task?.files.map(({ path, content }) => [path, given[path] ?? content]) ?? []);
  });
  protected readonly shown = linkedSignal(() => this.task()?.files.find(({ editable }) => editable)?.path ?? '');
  protected readonly shownFile = computed(() => this.task()?.files.find(({ path }) => path === this.shown()) ?? null);
  protected readonly editorLanguage = computed(() => {
    return this.shown().endsWith('.py') ? 'python' : this.shown().endsWith('.js') ? 'javascript' : 'plaintext';
  });
  protected readonly languageWords = computed(() => {
    const task = this.task();
    return task ? `${languages[task.language] ?? task.language} ${task.version}` : '';
  });

  constructor() {
    effect(() => this.arrive(Number(this.n())));
    effect(() => {
      const slot = this.slot();
      if (slot) void this.runs.open(this.attemptId(), slot.slot);
    });
  }

  protected write(content: string): void {
    const [slot, task, file] = [this.slot(), this.task(), this.shownFile()];
    if (!slot || !task || !file?.editable || this.files()[file.path] === content) return;
    const editable = Object.entries(this.files()).filter(([path]) => task.files.find((f) => f.path === path)?.editable);
    const files = { ...Object.fromEntries(editable), [file.path]: content };
    this.store.answer(slot.slot, { ...this.store.answerOf(slot.slot).value, [task.id]: { files } });
  }

  protected run(event?: Event): void {
    event?.preventDefault();
    this.start(null);
  }

  protected start(input: string | null): void {
    const [slot, task] = [this.slot(), this.task()];
    if (!slot || !task) return;
    const own = task.files
      .filter(({ editable }) => editable)
      .map(({ path }) => [path, this.files()[path] ?? ''] as const);
    void this.runs.start({ slot: slot.slot, interactionId: task.id, files: Object.fromEntries(own), input });
  }

  private given(): { files: Readonly<Record<string, string>> } | null {
    const [slot, task] = [this.slot(), this.task()];
    if (!slot || !task) return null;
    return (this.store.answerOf(slot.slot).value?.[task.id] as { files: Record<string, string> } | undefined) ?? null;
  }

  private arrive(number: number): void {
    const slot = this.slot();
    if (slot && !isTask(slot)) return void this.router.navigate(placeOf(this.attemptId(), slot), { replaceUrl: true });
    this.position.number.set(number);
    this.title.setTitle(`Practical task ${number} of ${this.total()} – Assay`);
  }
}
