import { Component, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { DemonstrationScripts } from '@assay/marking/contract';
import { MarkingClient } from '@assay/marking/data';
import { asProblem, type HttpProblem } from '@assay/platform/data';
import { Failure, Loading } from '@assay/ui-kit';

const ASK_AGAIN_MS = 700;
type Script = DemonstrationScripts['scripts'][number];

/** From the demonstration that was recorded to its checklists: the first that is not filled in opens by itself. */
@Component({
  selector: 'assay-demonstration-page',
  imports: [Failure, Loading, RouterLink],
  template: `
    <header>
      <div>
        <span class="eyebrow"><a routerLink="/marking">Marking</a></span>
        <h1>Checklist of the demonstration</h1>
      </div>
    </header>
    @if (problem(); as problem) {
      <assay-failure [error]="problem" (retry)="open(attempt())" />
    } @else if (scripts().length > 0) {
      <section class="card">
        <h2>All of it is filled in</h2>
        <ul>
          @for (script of scripts(); track script.id) {
            <li>
              <a [routerLink]="['/marking', script.itemVersionId, script.id]">{{ script.title }}</a>
            </li>
          }
        </ul>
      </section>
    } @else {
      <assay-loading what="the checklist" />
    }
  `,
})
export class DemonstrationPage {
  private readonly client = inject(MarkingClient);
  private readonly router = inject(Router);
  readonly attempt = input.required<string>();
  protected readonly scripts = signal<readonly Script[]>([]);
  protected readonly problem = signal<HttpProblem | null>(null);
  private asked = 0;

  constructor() {
    effect((onCleanup) => {
      onCleanup(() => this.asked++);
      void this.open(this.attempt());
    });
  }

  /** A demonstration is taken in by the worker, a moment after it was recorded. */
  protected async open(attemptId: string): Promise<void> {
    const mine = ++this.asked;
    this.problem.set(null);
    try {
      while (mine === this.asked) {
        const { scripts } = await this.client.demonstration(attemptId);
        const next = scripts.find(({ state }) => state !== 'marked' && state !== 'marked-by-another');
        if (mine !== this.asked) return;
        if (next) {
          await this.router.navigate(['/marking', next.itemVersionId, next.id], { replaceUrl: true });
          return;
        }
        this.scripts.set(scripts);
        if (scripts.length > 0) return;
        await new Promise((done) => setTimeout(done, ASK_AGAIN_MS));
      }
    } catch (error) {
      if (mine === this.asked) this.problem.set(asProblem(error));
    }
  }
}
