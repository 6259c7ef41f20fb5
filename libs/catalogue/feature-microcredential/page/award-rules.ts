import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { conjunctiveHint } from '@assay/catalogue/domain';
import { Why } from '@assay/ui-kit';
import { AwardRuleList } from '../parts/award-rule-list';
import { MicrocredentialStore } from './microcredential-store';

@Component({
  selector: 'assay-microcredential-award-rules',
  imports: [AwardRuleList, RouterLink, Why],
  template: `
    @if (store.version(); as version) {
      <div class="stack">
        <section class="card">
          <h2>When the credential is awarded</h2>
          <p class="small second">
            All of these hold together. The award decides by evidence alone: attendance and time spent do not count.
          </p>
          <assay-award-rule-list [specification]="version.content" [withHint]="false" />
          <assay-why about="high marks in one outcome do not make up for another">
            The credential says that its holder can do each of these things. Somebody who relies on it has no way to see
            that a strong outcome made up for one that was never shown.
          </assay-why>
        </section>
        @if (hint(); as sum) {
          <section class="card">
            <h2>What “all must be met” costs</h2>
            <p class="small">
              The rule has {{ sum.hurdles }} hurdles: {{ version.content.outcomes.length }} outcomes and the components
              that are passed by themselves. A candidate who has mastered everything is found so on one hurdle with a
              chance of, say, 0.95. On all of them together the chance is
              <b class="nowrap"
                >0.95<sup>{{ sum.hurdles }}</sup> = {{ sum.chance.toFixed(2) }}</b
              >.
            </p>
            <p class="small second">
              More evidence for each outcome raises the first number. A second look at results close to a minimum
              protects candidates at the edge.
            </p>
          </section>
        }
        <p class="small muted">
          Rules change with a new version only.
          @if (version.state === 'draft') {
            <a routerLink="../draft">Edit the rule in the draft</a>
          }
        </p>
      </div>
    }
  `,
  styles: `
    .stack {
      gap: 16px;
      max-width: 860px;
    }
    assay-why {
      margin-top: 12px;
    }
    h2 {
      font-size: 1.25rem;
      margin-bottom: 8px;
    }
  `,
})
export class AwardRules {
  protected readonly store = inject(MicrocredentialStore);
  protected readonly hint = computed(() => {
    const content = this.store.version()?.content;
    const hint = content && conjunctiveHint(content.outcomes.length, content.awardRule);
    return hint && hint.hurdles > 1 ? hint : null;
  });
}
