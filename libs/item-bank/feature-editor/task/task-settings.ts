import { Component, computed, inject, input } from '@angular/core';
import {
  changeKind,
  languagesOf,
  measure,
  TASK_KINDS,
  VERSION_OF,
  type CodeInteraction,
  type TaskKind,
} from '@assay/item-bank/domain';
import { LANGUAGE_NAMES, LANGUAGES, limitsFor, meets, type Language } from '@assay/sandbox/domain';
import { At, FieldProblem } from '../settings/field-problem';
import { ItemStore } from '../state/item-store';
import { RehearsalStore } from '../state/rehearsal-store';
import { TaskFiles } from './task-files';
import { TaskPrograms } from './task-programs';
import { taskNow } from './task-store';
import { KIND_WORDS, megabytes, seconds } from './task-words';

const MIB = 1024 * 1024;

/** What candidates write, in which language, from which files, within which limits. */
@Component({
  selector: 'assay-task-settings',
  imports: [At, FieldProblem, TaskFiles, TaskPrograms],
  templateUrl: './task-settings.html',
  styleUrl: '../settings/part.css',
})
export class TaskSettings {
  private readonly store = inject(ItemStore);
  private readonly rehearsals = inject(RehearsalStore);
  readonly of = input.required<CodeInteraction>();
  protected readonly now = taskNow(this.store, this.of);
  protected readonly task = this.now.task;
  protected readonly kinds = TASK_KINDS.map((kind) => [kind, KIND_WORDS[kind]] as const).sort(
    ([a], [b]) => Number(b === 'function') - Number(a === 'function'),
  );
  protected readonly words = () => KIND_WORDS;
  protected readonly time = seconds;
  protected readonly size = megabytes;
  protected readonly kind = computed<TaskKind>(() => this.task().task ?? 'program');
  protected readonly own = computed(() => this.task().files.filter(({ editable }) => editable));
  protected readonly memory = computed(() => Math.round(this.task().limits.memoryBytes / MIB));
  private readonly toolchains = computed(() => {
    const found = this.rehearsals.toolchains;
    return found.hasValue() ? found.value() : null;
  });
  protected readonly languages = computed(() =>
    (languagesOf(this.kind()) ?? LANGUAGES).map((id) => ({ id, name: this.nameOf(id) })),
  );
  /** As short as it may be written: a task should outlive the next small release. */
  protected readonly versions = computed(() => {
    const { language, version } = this.task();
    const here = (this.toolchains()?.toolchains ?? []).filter((each) => each.language === language);
    const offered = here.flatMap(({ version: full }) => {
      const parts = full.split('.');
      return [parts[0] ?? full, parts.slice(0, 2).join('.')];
    });
    return [...new Set([version, ...offered])];
  });
  protected readonly notHere = computed(() => {
    const [found, task] = [this.toolchains(), this.task()];
    if (!found) return null;
    if (!found.ok) return `No sandbox can run programs here. ${found.problems[0]?.problem ?? ''}`;
    if (found.toolchains.some((each) => meets(each, task))) return null;
    const name = `${LANGUAGE_NAMES[task.language]} ${task.version}`;
    return `The runner has no ${name}. The task can be written, and neither rehearsed nor published here.`;
  });
  protected readonly measured = computed(() => {
    const newest = this.rehearsals.newest();
    const found = newest ? measure(this.task(), newest.programs) : null;
    return found && found.rightCpuMs !== null ? found : null;
  });

  protected setKind(kind: TaskKind): void {
    this.take(changeKind(this.task(), kind, this.task().language));
  }

  protected setLanguage(language: Language): void {
    this.take(changeKind(this.task(), this.kind(), language));
  }

  protected call(change: Partial<NonNullable<CodeInteraction['function']>>): void {
    const file = this.own()[0]?.path ?? '';
    this.now.see({ function: { file, name: '', ...this.task().function, ...change } });
  }

  protected setSeconds(typed: string): void {
    const cpuMs = Math.round(Number(typed.replace(',', '.')) * 1000);
    if (cpuMs > 0) this.propose(cpuMs);
  }

  protected propose(cpuMs: number): void {
    const { memoryBytes } = this.task().limits;
    this.now.see({ limits: limitsFor(this.task().language, { cpuMs, memoryBytes }) });
  }

  protected setMegabytes(typed: string): void {
    const memoryBytes = Math.trunc(Number(typed)) * MIB;
    const { language, limits } = this.task();
    if (memoryBytes > 0) this.now.see({ limits: limitsFor(language, { ...limits, memoryBytes }) });
  }

  private take(next: CodeInteraction): void {
    const same = next.language === this.task().language;
    this.now.see({ ...next, version: same ? next.version : this.firstVersion(next.language) });
  }

  private firstVersion(language: Language): string {
    const [here] = (this.toolchains()?.toolchains ?? []).filter((each) => each.language === language);
    return here?.version.split('.')[0] ?? VERSION_OF[language];
  }

  private nameOf(language: Language): string {
    const found = this.toolchains();
    const isHere = !found || found.toolchains.some((each) => each.language === language);
    return isHere ? LANGUAGE_NAMES[language] : `${LANGUAGE_NAMES[language]} (not on this runner)`;
  }
}
