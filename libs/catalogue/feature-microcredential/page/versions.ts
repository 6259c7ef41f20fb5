import { Component, inject } from '@angular/core';
import { VersionList } from '../parts/version-list';
import { MicrocredentialStore } from './microcredential-store';

@Component({
  selector: 'assay-microcredential-versions',
  imports: [VersionList],
  template: `
    @if (store.version(); as version) {
      <section class="card">
        <h2>Versions</h2>
        <p class="small second">
          A published version never changes. Exams, results and credentials keep the version that they were made under.
        </p>
        <assay-version-list [code]="version.code" [versions]="version.versions" [shown]="version.version" />
      </section>
    }
  `,
  styles: `
    .card {
      max-width: 640px;
    }
    h2 {
      font-size: 1.25rem;
      margin-bottom: 8px;
    }
  `,
})
export class Versions {
  protected readonly store = inject(MicrocredentialStore);
}
