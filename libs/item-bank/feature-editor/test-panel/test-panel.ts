import {
  afterNextRender,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
} from '@angular/core';
import { ItemClient } from '@assay/item-bank/data';
import {
  answerInLine,
  answerInWords,
  freeId,
  markedBy,
  suggestSamples,
  type Interaction,
  type MarkingSample,
  type MarkScheme,
  type ResponseValue,
  type SampleFinding,
} from '@assay/item-bank/domain';
import { kindNames } from '@assay/item-bank/ui';
import { asProblem } from '@assay/platform/data';
import { MarksField } from '../settings/marks-field';
import { editScheme, withOne, without } from '../state/edits';
import { ItemStore } from '../state/item-store';
import { SampleAnswer } from './sample-answer';

const PAUSE_MS = 500;

/** Sample answers with the mark that the author expects beside the mark that the engine gives. */
@Component({
  selector: 'assay-test-panel',
  imports: [MarksField, SampleAnswer],
  templateUrl: './test-panel.html',
  styleUrl: './test-panel.css',
})
export class TestPanel {
  protected readonly store = inject(ItemStore);
  private readonly client = inject(ItemClient);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly findings = signal<ReadonlyMap<string, SampleFinding>>(new Map());
  protected readonly failure = signal<string | null>(null);
  protected readonly isRunning = signal(false);
  /** Parts that rules or checks mark; an examiner's work cannot be tried here. */
  protected readonly parts = computed(() =>
    (this.store.content()?.delivery.interactions ?? [])
      .map((interaction, index) => ({ interaction, name: `${index + 1} ${kindNames[interaction.kind]}` }))
      .filter(({ interaction }) => markedBy(interaction.kind) !== 'examiner'),
  );
  protected readonly rows = computed(() =>
    this.store.samples().flatMap((sample) => {
      const part = this.parts().find(({ interaction }) => interaction.id === sample.interactionId);
      if (!part) return [];
      const finding = this.findings().get(sample.id) ?? null;
      return [{ sample, ...part, finding, readAs: finding?.readAs ?? inWords(part.interaction, sample) }];
    }),
  );
  protected readonly hasSeveral = computed(() => this.parts().length > 1);
  protected readonly hasTasks = computed(() => this.rows().some(({ interaction }) => interaction.kind === 'code'));
  protected readonly summary = computed(() => {
    const known = this.rows().filter(({ finding }) => finding && finding.state !== 'waits');
    if (known.length === 0) return '';
    const agreeing = known.filter(({ finding }) => finding?.state === 'agrees').length;
    return `${agreeing} of ${known.length} sample ${known.length === 1 ? 'answer gets' : 'answers get'} the mark you expect`;
  });

  constructor() {
    let timer: ReturnType<typeof setTimeout> | undefined;
    effect((onCleanup) => {
      this.store.content();
      this.store.samples();
      timer = setTimeout(() => untracked(() => void this.test((kind) => kind === 'engine')), PAUSE_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** Tasks run in the sandbox when they are asked to, not with every key that is pressed. */
  protected async runTasks(): Promise<void> {
    this.isRunning.set(true);
    await this.test((kind) => kind === 'checks');
    this.isRunning.set(false);
  }

  protected add(): void {
    const selected = this.store.selectedPart()?.interaction;
    const part = this.parts().find(({ interaction }) => interaction.id === selected?.id) ?? this.parts()[0];
    if (!part) return;
    const { id } = part.interaction;
    const marks = this.store.content()?.delivery.tariff.find(({ interactionId }) => interactionId === id)?.marks ?? '1';
    const response = firstAnswer(this.store.content()?.secret.schemes[id]);
    this.store.changeSamples((samples) => {
      const sampleId = freeId(
        samples.map((sample) => sample.id),
        's',
      );
      return [...samples, { id: sampleId, interactionId: id, response, expected: marks }];
    });
    this.focusLast();
  }

  /** What was added is written in next. */
  private focusLast(): void {
    afterNextRender(
      () =>
        this.host.nativeElement
          .querySelector<HTMLElement>('tbody tr:last-child .answer :is(input, select, button)')
          ?.focus(),
      { injector: this.injector },
    );
  }

  protected suggest(): void {
    const content = this.store.content();
    if (content) this.store.changeSamples(() => suggestSamples(content));
  }

  protected edit(id: string, change: Partial<MarkingSample>): void {
    this.store.changeSamples((samples) => withOne(samples, id, change));
    this.findings.update((before) => new Map([...before].filter(([sampleId]) => sampleId !== id)));
  }

  protected remove(id: string): void {
    this.store.changeSamples((samples) => without(samples, id));
  }

  protected accept(interactionId: string, setting: NonNullable<SampleFinding['wouldRead']>): void {
    this.store.change((content) => {
      const scheme = content.secret.schemes[interactionId];
      if (scheme?.kind !== 'numeric') return content;
      return editScheme(content, interactionId, 'numeric', { reading: { ...scheme.reading, [setting]: true } });
    });
  }

  private async test(isTried: (by: ReturnType<typeof markedBy>) => boolean): Promise<void> {
    const [item, content] = [this.store.item(), this.store.content()];
    const samples = this.rows()
      .filter(({ interaction }) => isTried(markedBy(interaction.kind)))
      .map(({ sample }) => sample);
    if (!item || !content || samples.length === 0) return;
    try {
      const { findings } = await this.client.test(item.id, content, samples);
      this.failure.set(null);
      this.findings.update(
        (before) => new Map([...before, ...findings.map((finding) => [finding.sampleId, finding] as const)]),
      );
    } catch (error) {
      const problem = asProblem(error);
      this.failure.set(problem.errors[0]?.message ?? problem.sentence);
    }
  }
}

/** An order is written in numbers here; its words say what was meant. */
const inWords = (interaction: Interaction, { response }: MarkingSample): string =>
  interaction.kind === 'order' && response !== null ? answerInLine(answerInWords(interaction, response)) : '';

/** What a new sample begins with: nothing, and where that says little, what is right. */
function firstAnswer(scheme: MarkScheme | undefined): ResponseValue {
  switch (scheme?.kind) {
    case 'code':
      return { files: Object.fromEntries(scheme.referenceSolution.map(({ path, content }) => [path, content])) };
    case 'spreadsheet':
      return { cells: scheme.solution };
    case 'order':
      return scheme.correct;
    case 'numeric':
    case 'textEntry':
    case 'extendedText':
    case undefined:
      return '';
    default:
      return [];
  }
}
