import { Component, computed, effect, inject, input } from '@angular/core';
import { Router, RouterLink, RouterLinkActive, RouterOutlet } from '@angular/router';
import { SpecificationClient } from '@assay/catalogue/data';
import { levelSentences, workloadSentence } from '@assay/catalogue/domain';
import { SessionStore } from '@assay/identity/data';
import { Submission } from '@assay/platform/data';
import { Failure, Loading } from '@assay/ui-kit';
import { inWords, languageName } from '../parts/words';
import { MicrocredentialStore } from './microcredential-store';

/** One microcredential: what is assessed, how, with how many marks, and when it is awarded. */
@Component({
  selector: 'assay-microcredential-page',
  imports: [Failure, Loading, RouterLink, RouterLinkActive, RouterOutlet],
  providers: [MicrocredentialStore],
  templateUrl: './microcredential-page.html',
})
export class MicrocredentialPage {
  private readonly router = inject(Router);
  private readonly client = inject(SpecificationClient);
  protected readonly session = inject(SessionStore);
  protected readonly store = inject(MicrocredentialStore);
  readonly code = input.required<string>();
  /** An older version, by its number: ?version=2 */
  readonly version = input<string>();

  protected readonly submission = new Submission();
  protected readonly tabs = [
    { path: './', label: 'Overview', exact: true },
    { path: 'outcomes', label: 'Outcomes', exact: false },
    { path: 'assessment', label: 'Assessment', exact: false },
    { path: 'award-rules', label: 'Award rules', exact: false },
    { path: 'versions', label: 'Versions', exact: false },
  ];
  protected readonly draftVersion = computed(
    () => this.store.version()?.versions.find(({ state }) => state === 'draft')?.version ?? null,
  );
  protected readonly nextVersion = computed(() => (this.store.version()?.versions[0]?.version ?? 0) + 1);
  protected readonly summary = computed(() => {
    const content = this.store.version()?.content;
    if (!content) return '';
    const until = content.validity.until ? `offered until ${inWords(content.validity.until)}` : '';
    const language = languageName(content.language);
    return [levelSentences(content)[0], workloadSentence(content), language, until].filter(Boolean).join(' · ');
  });

  constructor() {
    effect(() => {
      this.store.code.set(this.code());
      const number = Number(this.version());
      this.store.wanted.set(Number.isInteger(number) && number > 0 ? number : null);
    });
  }

  protected async startDraft() {
    const went = await this.submission.run(() => this.client.startDraft(this.code()));
    if (went) void this.router.navigate(['/org/microcredentials', this.code(), 'draft']);
  }
}
