import { Component, computed, inject } from '@angular/core';
import { isAsDeclared, isOver, isProven, ROUNDS, type RehearsedProgram } from '@assay/item-bank/domain';
import type { Verdict } from '@assay/sandbox/domain';
import { ItemStore } from '../state/item-store';
import { RehearsalStore } from '../state/rehearsal-store';
import { megabytes, seconds, verdictWords } from './task-words';

/** What each program of the author's must earn, and what it was found to earn. */
@Component({
  selector: 'assay-rehearsal-panel',
  templateUrl: './rehearsal-panel.html',
  styleUrl: './rehearsal-panel.css',
})
export class RehearsalPanel {
  protected readonly store = inject(ItemStore);
  protected readonly rehearsals = inject(RehearsalStore);

  protected readonly summary = computed(() => {
    const newest = this.rehearsals.newest();
    if (this.rehearsals.isStarting()) return 'Saving what you wrote…';
    if (!newest) return 'Not rehearsed yet';
    if (newest.state === 'queued') return 'Waits for its turn';
    if (newest.state === 'running') return `${this.done()} of ${newest.total} rounds`;
    if (!this.rehearsals.isCurrent()) return 'A program, a check or a limit has changed since';
    if (newest.state === 'proven') return `Proven: each of ${newest.programs.length} programs three times in a row`;
    const wrong = newest.programs.filter((program) => !isProven(program)).length;
    if (newest.state === 'disproven') return `${wrong} of ${newest.programs.length} programs differ`;
    return 'No finding';
  });
  protected readonly trouble = computed(() => this.rehearsals.problem() ?? this.rehearsals.newest()?.message ?? null);
  private readonly done = computed(() =>
    (this.rehearsals.newest()?.programs ?? []).reduce((sum, { rounds }) => sum + rounds.length, 0),
  );
  protected readonly progress = computed(() => {
    const newest = this.rehearsals.newest();
    return newest && !isOver(newest.state) ? { total: newest.total, done: this.done() } : null;
  });
  protected readonly rows = computed(() => {
    const newest = this.rehearsals.newest();
    return (newest?.programs ?? []).map((program) => this.row(program));
  });

  private row(program: RehearsedProgram) {
    const { name, interactionId, declared, rounds } = program;
    const last = [...rounds].reverse().find(({ verdict }) => !isAsDeclared(declared, verdict)) ?? rounds.at(-1);
    const memory = rounds.flatMap(({ peakMemoryBytes }) => peakMemoryBytes ?? []);
    return {
      key: `${interactionId} ${name ?? ''}`,
      name: name ?? 'Your solution',
      declared: verdictWords(declared),
      rounds: inGroups(rounds.map(({ verdict }) => verdict)).map(({ verdict, count }) => ({
        words: count > 1 ? `${verdictWords(verdict)}, ${count} times` : verdictWords(verdict),
        agrees: isAsDeclared(declared, verdict),
      })),
      open: rounds.length < ROUNDS,
      time: rounds.length > 0 ? seconds(Math.max(...rounds.map(({ cpuMs }) => cpuMs))) : '',
      memory: memory.length > 0 ? megabytes(Math.max(...memory)) : '',
      why: last?.reason ? `${this.titleOf(interactionId, last.checkId)}${last.reason}` : '',
      state: rounds.length < ROUNDS ? 'open' : isProven(program) ? 'agrees' : 'differs',
    };
  }

  private titleOf(interactionId: string, checkId: string | null): string {
    const content = this.store.content();
    const task = content?.delivery.interactions.find(({ id }) => id === interactionId);
    const scheme = content?.secret.schemes[interactionId];
    const checks = [
      ...(task?.kind === 'code' ? task.visibleChecks : []),
      ...(scheme?.kind === 'code' ? scheme.hiddenChecks : []),
    ];
    const title = checks.find(({ id }) => id === checkId)?.title;
    return title ? `${title}: ` : '';
  }
}

/** The same verdict several times in a row is said once. */
function inGroups(verdicts: readonly Verdict[]): { verdict: Verdict; count: number }[] {
  return verdicts.reduce<{ verdict: Verdict; count: number }[]>((groups, verdict) => {
    const last = groups.at(-1);
    return last?.verdict === verdict
      ? [...groups.slice(0, -1), { verdict, count: last.count + 1 }]
      : [...groups, { verdict, count: 1 }];
  }, []);
}
