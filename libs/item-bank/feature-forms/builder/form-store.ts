import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { FormClient } from '@assay/item-bank/data';
import type { FormDetail } from '@assay/item-bank/contract';
import {
  canPublishForm,
  coverage,
  estimatedMinutes,
  formMarks,
  formProblems,
  slotsOf,
  type FormContent,
  type FormItem,
} from '@assay/item-bank/domain';
import { asProblem, Submission, type HttpProblem } from '@assay/platform/data';

/** What may be changed on a draft. */
type Working = Pick<FormDetail, 'title' | 'durationMinutes' | 'content'>;

/** One form on this screen. Every change is kept at once; the rules run here as they will on the server. */
@Injectable()
export class FormStore {
  private readonly client = inject(FormClient);
  readonly id = signal('');
  readonly resource = this.client.one(this.id);
  private readonly saved = linkedSignal<FormDetail | null>(() =>
    this.resource.hasValue() ? this.resource.value() : null,
  );
  readonly form = this.saved.asReadonly();
  readonly working = linkedSignal<Working | null>(() => this.saved());
  readonly isDraft = computed(() => this.saved()?.state === 'draft');

  /** Facts of items as far as the server has told them; one just added is told by its row in the bank. */
  private readonly added = signal<ReadonlyMap<string, FormItem>>(new Map());
  readonly items = computed(() => {
    const told = this.saved()?.items.map((item) => [item.itemVersionId, item] as const) ?? [];
    return new Map([...this.added(), ...told]);
  });
  private readonly draft = computed(() => {
    const [form, working] = [this.saved(), this.working()];
    return form && working && { ...form, ...working };
  });
  readonly problems = computed(() => {
    const draft = this.draft();
    return draft && this.isDraft() ? formProblems(draft, draft.specification, this.items()) : [];
  });
  readonly blocking = computed(() => this.problems().filter(({ severity }) => severity === 'blocks').length);
  readonly canPublish = computed(() => canPublishForm(this.problems()));
  readonly coverage = computed(() => {
    const draft = this.draft();
    return draft ? coverage(draft, draft.specification, this.items()) : [];
  });
  readonly marks = computed(() => formMarks(this.content()));
  readonly minutes = computed(() => estimatedMinutes(this.content(), this.items()));
  readonly count = computed(() => slotsOf(this.content()).length);
  readonly content = computed<FormContent>(() => this.working()?.content ?? { sections: [] });

  readonly isSaving = signal(false);
  readonly saveProblem = signal<HttpProblem | null>(null);
  readonly command = new Submission();
  private hasMore = false;

  change(change: (content: FormContent) => FormContent) {
    this.set({ content: change(this.content()) });
  }

  set(change: Partial<Working>) {
    this.working.update((working) => working && { ...working, ...change });
    void this.save();
  }

  learn(item: FormItem) {
    this.added.update((known) => new Map(known).set(item.itemVersionId, item));
  }

  /** One save at a time; what changed meanwhile goes with the next one. */
  async save(): Promise<void> {
    if (this.isSaving()) {
      this.hasMore = true;
      return;
    }
    this.isSaving.set(true);
    try {
      do {
        this.hasMore = false;
        await this.saveOnce();
      } while (this.hasMore);
      this.saveProblem.set(null);
    } catch (error) {
      this.saveProblem.set(asProblem(error));
    } finally {
      this.isSaving.set(false);
    }
  }

  private async saveOnce() {
    const [form, working] = [this.saved(), this.working()];
    if (!form || !working) return;
    const { title, durationMinutes, content } = working;
    const answer = await this.client.save(form.id, { revision: form.revision, title, durationMinutes, content });
    const latest = this.working();
    this.saved.set(answer);
    // What was changed while the save was under way stays on the screen.
    if (latest !== working) this.working.set(latest);
  }

  publish(): Promise<boolean> {
    return this.command.run(async () => {
      const form = this.saved();
      if (form) this.saved.set(await this.client.publish(form.id, form.revision));
    });
  }

  async copy(): Promise<string | null> {
    let id: string | null = null;
    await this.command.run(async () => {
      id = (await this.client.copy(this.id())).id;
    });
    return id;
  }

  reload() {
    this.saveProblem.set(null);
    this.command.clear();
    this.resource.reload();
  }
}
