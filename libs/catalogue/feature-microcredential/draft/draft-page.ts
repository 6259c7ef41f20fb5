import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { FieldProblem } from '@assay/catalogue/domain';
import { SessionStore } from '@assay/identity/data';
import { Announcer, Dialog, Failure, Loading } from '@assay/ui-kit';
import { AwardRuleEditor } from './award-rule-editor';
import { BlueprintEditor } from './blueprint-editor';
import { ComponentsEditor } from './components-editor';
import { DescriptionEditor } from './description-editor';
import { DraftStore } from './draft-store';
import type { HoldsWork } from './keeps-unsaved-work';
import { LevelEditor } from './level-editor';
import { OutcomesEditor } from './outcomes-editor';
import { StandardEditor } from './standard-editor';

/** Every element of the next version, with what is missing beside it. */
@Component({
  selector: 'assay-draft-page',
  imports: [
    AwardRuleEditor,
    BlueprintEditor,
    ComponentsEditor,
    DescriptionEditor,
    Dialog,
    Failure,
    LevelEditor,
    Loading,
    OutcomesEditor,
    RouterLink,
    StandardEditor,
  ],
  providers: [DraftStore],
  templateUrl: './draft-page.html',
  styleUrl: './draft-page.css',
  host: { '(window:beforeunload)': 'keep($event)', '(keydown.control.s)': 'saveByKey($event)' },
})
export class DraftPage implements HoldsWork {
  private readonly router = inject(Router);
  private readonly announcer = inject(Announcer);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(DraftStore);
  readonly code = input.required<string>();
  protected readonly parts = [
    { id: 'description-heading', label: 'Description' },
    { id: 'level-heading', label: 'Level and workload' },
    { id: 'components-heading', label: 'Components' },
    { id: 'outcomes-heading', label: 'Learning outcomes' },
    { id: 'blueprint-heading', label: 'Blueprint' },
    { id: 'rule-heading', label: 'Award rule' },
    { id: 'standard-heading', label: 'European standard elements' },
  ];
  protected readonly isConfirming = signal(false);
  protected readonly replaced = computed(() =>
    this.store.version()?.versions.find(({ state }) => state === 'published'),
  );
  protected readonly generalProblem = computed(() => {
    const problem = this.store.publishing.problem() ?? this.store.saving.general();
    return problem?.code === 'SPECIFICATION_NOT_PUBLISHABLE' ? null : problem;
  });
  protected readonly isStale = computed(() => this.generalProblem()?.code === 'SPECIFICATION_CHANGED_MEANWHILE');

  constructor() {
    effect(() => this.store.code.set(this.code()));
  }

  hasUnsavedWork(): boolean {
    return this.store.isChanged();
  }

  protected async save() {
    if (await this.store.save()) this.announcer.toast('The draft is saved.');
    else this.announcer.say('The draft was not saved.', 'assertive');
  }

  protected saveByKey(event: Event) {
    event.preventDefault();
    if (this.store.isChanged()) void this.save();
  }

  /** Problems first show beside the fields now; without any, one more question. */
  protected askToPublish() {
    this.store.showsProblems.set(true);
    const [first] = this.store.problems();
    if (first) this.goTo(first);
    else this.isConfirming.set(true);
  }

  protected async publish() {
    this.isConfirming.set(false);
    if (!(await this.store.publish())) return;
    this.announcer.toast(`Version ${this.store.version()?.version} is published.`);
    void this.router.navigate(['/org/microcredentials', this.code()]);
  }

  /** To the field itself, or to the nearest thing around it. */
  protected goTo({ field }: FieldProblem) {
    this.store.showsProblems.set(true);
    const parts = field.split('.');
    for (let length = parts.length; length > 0; length--) {
      const place = document.querySelector(`[data-path="${parts.slice(0, length).join('.')}"]`);
      const control =
        place?.querySelector<HTMLElement>('input, textarea, select, button') ?? (place as HTMLElement | null);
      if (!control) continue;
      control.scrollIntoView({ block: 'center' });
      control.focus({ preventScroll: true });
      return;
    }
  }

  protected keep(event: BeforeUnloadEvent) {
    if (this.hasUnsavedWork()) event.preventDefault();
  }
}
