import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { AwardRuleList } from '../parts/award-rule-list';
import { BlueprintTable } from '../parts/blueprint-table';
import { StandardElementsCard } from '../parts/standard-elements-card';
import { VersionList } from '../parts/version-list';
import { MicrocredentialStore } from './microcredential-store';

@Component({
  selector: 'assay-microcredential-overview',
  imports: [AwardRuleList, BlueprintTable, RouterLink, StandardElementsCard, VersionList],
  template: `
    @if (store.version(); as version) {
      <div class="cols">
        <div class="stack">
          <section class="card">
            <div class="card-head">
              <h2>What is assessed, and how</h2>
              <span class="small muted">Marks out of {{ store.table()!.total }} · stronger colour, more marks</span>
            </div>
            <assay-blueprint-table [table]="store.table()!" />
          </section>
          <section class="card">
            <div class="card-head">
              <h2>When the credential is awarded</h2>
              @if (session.may('specification:write')) {
                <a class="small" routerLink="award-rules">About these rules</a>
              }
            </div>
            <assay-award-rule-list [specification]="version.content" />
          </section>
        </div>
        <div class="side">
          <assay-standard-elements-card
            [specification]="version.content"
            [canEdit]="version.state === 'draft' && session.may('specification:write')"
          />
          <section class="card">
            <h2 class="minor">Versions</h2>
            <assay-version-list [code]="version.code" [versions]="version.versions" [shown]="version.version" />
          </section>
        </div>
      </div>
    }
  `,
  styles: `
    .cols {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 316px;
      gap: 20px;
      align-items: start;
    }
    .stack {
      gap: 16px;
      min-width: 0;
    }
    .side {
      display: grid;
      gap: 16px;
      min-width: 0;
    }
    h2 {
      font-size: 1.25rem;
    }
    .minor {
      font-size: var(--t-lg);
      margin-bottom: 6px;
    }
    @media (max-width: 900px) {
      .cols {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class Overview {
  protected readonly store = inject(MicrocredentialStore);
  protected readonly session = inject(SessionStore);
}
