import { DatePipe, DecimalPipe } from '@angular/common';
import {
  afterRenderEffect,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import type { Run } from '@assay/delivery/contract';
import type { CandidateCode } from '@assay/item-bank/domain';
import type { HttpProblem } from '@assay/platform/data';
import { Announcer, count, Tabs } from '@assay/ui-kit';
import { CheckResult } from './check-result';
import { ConsoleView } from './console-view';
import { Messages } from './messages';
import { PagePreview } from './page-preview';
import { RunHistory } from './run-history';
import { repaidWords, runSeconds, runSummary } from './run-words';

/** Run, and what came of it: which check fails, and why; the console; the runs before; the page of a web task. */
@Component({
  selector: 'assay-run-panel',
  imports: [CheckResult, ConsoleView, DatePipe, DecimalPipe, Messages, PagePreview, RunHistory, Tabs],
  templateUrl: './run-panel.html',
  styleUrl: './run-panel.css',
})
export class RunPanel {
  readonly task = input.required<CandidateCode>();
  /** Newest first. */
  readonly runs = input.required<readonly Run[]>();
  /** What programs read in runs of this page, by run. */
  readonly inputs = input<ReadonlyMap<string, string>>(new Map());
  readonly isUnderWay = input.required<boolean>();
  /** For longer than a moment: then the place in the queue is told. */
  readonly isWaiting = input(false);
  readonly problem = input.required<HttpProblem | null>();
  readonly files = input<Readonly<Record<string, string>>>({});
  /** null runs the checks, a text is the candidate's own input. */
  readonly start = output<string | null>();

  private readonly announcer = inject(Announcer);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly results = viewChild.required<ElementRef<HTMLElement>>('results');
  protected readonly ownInput = signal('');
  protected readonly isPage = computed(() => this.task().task === 'webPage');
  protected readonly view = linkedSignal<string>(() =>
    this.task().visibleChecks.length || !this.isPage() ? 'checks' : 'page',
  );
  protected readonly tabs = computed(() => [
    { id: 'checks', label: 'Checks' },
    ...(this.isPage() ? [{ id: 'page', label: 'Your page' }] : [{ id: 'own', label: 'My own input' }]),
    ...(this.runs().length ? [{ id: 'runs', label: `Runs (${this.runs().length})` }] : []),
  ]);

  protected readonly last = computed(() => this.runs()[0] ?? null);
  /** Shown again from the list of runs, until the next run. */
  private readonly again = linkedSignal<string | null, Run | null>({
    source: () => this.last()?.id ?? null,
    computation: () => null,
  });
  protected readonly shown = computed(() => this.again() ?? this.last());
  protected readonly checksRun = computed(() => this.latest(({ checks }) => checks.length > 0));
  protected readonly ownRun = computed(() => this.latest(({ output }) => output !== null));
  protected readonly isOld = computed(() => this.again() !== null);
  /** Why the last run has no result. */
  protected readonly message = computed(() => (this.isUnderWay() ? null : (this.shown()?.message ?? null)));
  /** Waiting is our fault, and costs nobody time. */
  protected readonly repaid = computed(() => repaidWords(this.last()?.repaidSeconds ?? 0));
  protected readonly hiddenWords = computed(() => {
    const hidden = this.task().checks?.hidden.count ?? 0;
    return hidden ? `${count(hidden, 'hidden check')} ${hidden === 1 ? 'runs' : 'run'} when you hand in` : '';
  });
  protected readonly summaryOf = runSummary;
  protected readonly finished = computed(() => (this.last()?.state === 'finished' ? this.last() : null));
  protected readonly secondsOf = runSeconds;
  protected readonly waiting = computed(() => {
    const run = this.last();
    if (!this.isWaiting()) return 'Running…';
    if (run?.state === 'queued' && run.ahead !== null)
      return run.ahead ? `Waiting: ${count(run.ahead, 'run')} before yours.` : 'Waiting: yours is next.';
    return 'Still running…';
  });

  constructor() {
    afterRenderEffect({
      write: () => {
        if (!this.isUnderWay() && this.checksRun() && this.view() === 'checks') this.showFirstFailure();
      },
    });
    let wasUnderWay = false;
    effect(() => {
      const [run, isUnderWay] = [this.last(), this.isUnderWay()];
      if (wasUnderWay && !isUnderWay && run)
        this.announcer.say([run.message ?? runSummary(run), repaidWords(run.repaidSeconds)].filter(Boolean).join('. '));
      wasUnderWay = isUnderWay;
    });
    effect(() => {
      if (this.isWaiting()) untracked(() => this.announcer.say(this.waiting()));
    });
  }

  protected run(given: string | null): void {
    this.view.set(given === null ? 'checks' : 'own');
    this.start.emit(given);
  }

  /** The page runs the checks by a key, too. */
  showChecks(): void {
    if (this.task().visibleChecks.length) this.view.set('checks');
  }

  protected openOwn(): void {
    this.view.set('own');
    setTimeout(() => this.host.nativeElement.querySelector<HTMLElement>('.own textarea')?.focus());
  }

  protected look(run: Run): void {
    this.again.set(run);
    this.view.set(run.output ? 'own' : 'checks');
    // The list is gone, and with it the button that was pressed.
    this.results().nativeElement.focus();
    this.announcer.say(`Showing an earlier run: ${runSummary(run)}`);
  }

  private latest(holds: (run: Run) => boolean): Run | null {
    const again = this.again();
    if (again && holds(again)) return again;
    return this.runs().find((run) => run.state === 'finished' && holds(run)) ?? null;
  }

  /** What was expected and what came is what a run is for: it is in view below the summary, however many checks pass. */
  private showFirstFailure(): void {
    const results = this.results().nativeElement;
    const failed = results.querySelector('[data-failed]');
    const head = results.querySelector('.head')?.getBoundingClientRect().height ?? 0;
    const above = failed ? failed.getBoundingClientRect().top - results.getBoundingClientRect().top - head : 0;
    results.scrollTop = failed ? results.scrollTop + above : 0;
  }
}
