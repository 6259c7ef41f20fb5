import {
  afterRenderEffect,
  Component,
  computed,
  ElementRef,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { QueuedScript, ScriptResponse } from '@assay/marking/contract';
import { MarkingClient } from '@assay/marking/data';
import {
  explainFailure,
  failedSteps,
  runningTotal,
  undecidedCriteria,
  type Annotation,
  type Awarded,
  type Criterion,
} from '@assay/marking/domain';
import { Submission } from '@assay/platform/data';
import { addMarks } from '@assay/platform/domain';
import { Announcer, Clock, DisplaySettings, Failure, Loading, ReasonDialog } from '@assay/ui-kit';
import { AnswerView } from '../answer-view/answer-view';
import { HowMarked } from '../how-marked/how-marked';
import { RubricForm } from '../rubric-form/rubric-form';
import { levelForKey, markingKey } from './marking-keys';

/** One answer beside its mark scheme. Everything can be done without a mouse; nothing says whose answer it is. */
@Component({
  selector: 'assay-script-page',
  imports: [AnswerView, Clock, Failure, HowMarked, Loading, ReasonDialog, RouterLink, RubricForm],
  templateUrl: './script-page.html',
  styleUrl: './script-page.css',
  host: { '(document:keydown)': 'onKey($event)' },
})
export class ScriptPage {
  private readonly client = inject(MarkingClient);
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  private readonly display = inject(DisplaySettings).current;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly item = input.required<string>();
  readonly script = input.required<string>();

  protected readonly queue = this.client.queue(this.item);
  protected readonly response = this.client.open(this.script);
  private readonly shown = computed(() => (this.response.hasValue() ? this.response.value() : null));
  protected readonly awarded = linkedSignal<Awarded>(() => this.shown()?.mark?.awarded ?? {});
  protected readonly annotations = linkedSignal<readonly Annotation[]>(() => this.shown()?.mark?.annotations ?? []);
  protected readonly comment = linkedSignal(() => this.shown()?.mark?.comment ?? '');
  protected readonly reason = linkedSignal(() => (this.shown() ? '' : ''));
  protected readonly isReferring = signal(false);
  protected readonly submission = new Submission();
  /** What stood before each decision on this script: Z goes back one. */
  private readonly before = linkedSignal<readonly Awarded[]>(() => (this.shown() ? [] : []));
  private readonly lastSaved = signal<string | null>(null);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly form = viewChild(RubricForm);
  private readonly answer = viewChild(AnswerView);

  protected readonly criteria = computed(() => (this.shown()?.criteria ?? []).map(asCriterion));
  /** With what the checks of a task have earned already. */
  protected readonly total = computed(() =>
    addMarks(runningTotal(this.criteria(), this.awarded()), this.shown()?.checked?.marks ?? '0'),
  );
  /** Critical steps of a demonstration that were not met: they take its marks, and it is said at once. */
  protected readonly failed = computed(() => failedSteps(this.criteria(), this.awarded()));
  protected readonly explainFailure = explainFailure;
  protected readonly watched = computed(() => this.shown()?.candidate ?? null);
  protected readonly toGo = computed(() => undecidedCriteria(this.criteria(), this.awarded()).length);
  protected readonly isCorrection = computed(() => Boolean(this.shown()?.mark));
  /** The engine should have marked this: a senior examiner does it in its place. */
  protected readonly isByHand = computed(() => (this.shown()?.reason ?? 'judgement') !== 'judgement');
  protected readonly maySave = computed(() => this.toGo() === 0 && !this.submission.isBusy());

  constructor() {
    // A new script: its heading is read, and the keys work from there.
    afterRenderEffect(() => {
      if (this.shown()) this.heading()?.nativeElement.focus({ preventScroll: true });
    });
    // The open script stays in sight in a long allocation.
    afterRenderEffect(() => {
      if (this.queue.hasValue() && this.script())
        this.host.querySelector('.queue [aria-current]')?.scrollIntoView?.({ block: 'nearest' });
    });
  }

  protected award(decided: Awarded): void {
    this.before.update((stack) => [...stack, this.awarded()]);
    this.awarded.set(decided);
    this.submission.clear();
  }

  protected async save(): Promise<void> {
    const response = this.shown();
    if (!response?.mayMark) return;
    if (this.toGo() > 0) {
      this.announcer.say(
        this.toGo() === 1 ? '1 criterion is undecided.' : `${this.toGo()} criteria are undecided.`,
        'assertive',
      );
      this.form()?.focusUndecided();
      return;
    }
    const marks = {
      awarded: { ...this.awarded() },
      comment: this.comment().trim() || null,
      annotations: [...this.annotations()],
      reason: this.reason().trim() || null,
    };
    const total = `${this.total()} of ${response.max}`;
    await this.submission.run(async () => {
      const { nextScriptId } = await this.client.award(response.id, marks);
      this.lastSaved.set(response.id);
      await this.goOn(nextScriptId, `Saved, ${total}.`);
    });
  }

  protected async refer(note: string): Promise<void> {
    const response = this.shown();
    if (!response) return;
    await this.submission.run(async () => {
      const { nextScriptId } = await this.client.refer(response.id, { note });
      await this.goOn(nextScriptId, 'Referred to a senior examiner.');
    });
    this.isReferring.set(false);
  }

  protected async retry(): Promise<void> {
    const response = this.shown();
    if (!response) return;
    await this.submission.run(async () => {
      const { nextScriptId } = await this.client.retry(response.id);
      await this.goOn(nextScriptId, 'The engine tries this response again.');
    });
  }

  /** One decision back; on a script without one, back to the script that was saved last. */
  protected undo(): void {
    const last = this.before().at(-1);
    const saved = this.lastSaved();
    if (last) {
      this.before.update((stack) => stack.slice(0, -1));
      this.awarded.set(last);
      this.announcer.say(`Undone. ${this.total()} of ${this.shown()?.max}.`);
    } else if (saved && saved !== this.script()) {
      void this.router.navigate(['/marking', this.item(), saved]);
    }
  }

  protected onKey(event: KeyboardEvent): void {
    const letters = this.display().letterShortcuts;
    const key = markingKey(event, letters);
    if (key === null || !this.shown()?.mayMark) return;
    if (key === 'save') void this.save();
    else if (key === 'undo') this.undo();
    else if (key === 'comment') this.answer()?.comment();
    else if (key === 'refer') this.isReferring.set(!this.isByHand() && !this.isCorrection());
    else this.form()?.awardCurrent((criterion) => levelForKey(criterion, key.digit));
    event.preventDefault();
  }

  protected stateOf(script: QueuedScript): string {
    if (script.id === this.script() && script.state !== 'marked') return this.openState();
    switch (script.state) {
      case 'with-another':
        return 'with another examiner';
      case 'referred':
        return 'referred to a senior';
      case 'marked-by-another':
        return 'marked';
      case 'in-hand':
        return 'opened before';
      default:
        return script.id === this.queue.value()?.nextScriptId ? 'next' : '';
    }
  }

  private openState(): string {
    const left = this.toGo();
    return left === 0 ? 'open · all criteria decided' : `open · ${left} ${left === 1 ? 'criterion' : 'criteria'} to go`;
  }

  private async goOn(nextScriptId: string | null, said: string): Promise<void> {
    this.queue.reload();
    if (nextScriptId === this.script()) this.response.reload();
    if (nextScriptId) {
      this.announcer.say(said);
      await this.router.navigate(['/marking', this.item(), nextScriptId]);
    } else {
      this.announcer.toast(`${said} Nothing is left for you here.`);
      await this.router.navigate(['/marking']);
    }
  }
}

function asCriterion({ partId, title, outcome, levels, mustPass }: ScriptResponse['criteria'][number]): Criterion {
  return { partId, title, outcomeId: outcome, levels, mustPass };
}
