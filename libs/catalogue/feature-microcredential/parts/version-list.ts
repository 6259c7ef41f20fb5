import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { VersionSummary } from '@assay/catalogue/contract';
import { inWords } from './words';

@Component({
  selector: 'assay-version-list',
  imports: [RouterLink],
  template: `
    <ul class="plain">
      @for (version of versions(); track version.id) {
        <li>
          @if (version.version === shown()) {
            <b>v{{ version.version }}</b>
          } @else if (version.state === 'draft') {
            <a [routerLink]="['/org/microcredentials', code(), 'draft']">v{{ version.version }}</a>
          } @else {
            <a [routerLink]="['/org/microcredentials', code()]" [queryParams]="{ version: version.version }"
              >v{{ version.version }}</a
            >
          }
          <span>
            {{ words[version.state] }}
            @if (version.publishedAt) {
              <span class="tiny muted">{{ since(version) }}</span>
            }
            @if (period(version); as text) {
              <span class="tiny muted">{{ text }}</span>
            }
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 34px 1fr;
      gap: 10px;
      padding: 7px 0;
      font-size: var(--t-sm);
      line-height: 1.4;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border: 0;
    }
    .tiny {
      display: block;
    }
  `,
})
export class VersionList {
  readonly code = input.required<string>();
  readonly versions = input.required<readonly VersionSummary[]>();
  readonly shown = input<number>();
  protected readonly words = { draft: 'Draft', published: 'Published', retired: 'Retired, still valid where awarded' };

  protected since({ publishedAt }: VersionSummary): string {
    return publishedAt ? `Published on ${inWords(publishedAt)}` : '';
  }

  protected period({ from, until }: VersionSummary): string {
    if (from && until) return `Offered from ${inWords(from)} to ${inWords(until)}`;
    if (until) return `Offered until ${inWords(until)}`;
    return from ? `Offered from ${inWords(from)}` : '';
  }
}
