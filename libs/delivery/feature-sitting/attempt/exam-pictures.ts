import { DestroyRef, inject, Injectable } from '@angular/core';
import type { CandidateAttempt } from '@assay/delivery/contract';
import { AssetSource, loadPartsOf } from '@assay/item-bank/ui';

/** The first question comes first. */
const FETCHES_AFTER_MS = 10_000;

/**
 * The pictures of the exam that is open: from its own address, and all of them soon, in case the line goes later; with
 * them the parts of the page that some of its questions need.
 */
@Injectable()
export class ExamPictures {
  private readonly assets = inject(AssetSource);
  private readonly fetched = new Set<string>();
  private fetching: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.fetching));
  }

  show({ id, sections, stimuli }: CandidateAttempt): void {
    this.assets.base.set(`/api/attempts/${id}/assets/`);
    clearTimeout(this.fetching);
    this.fetching = setTimeout(() => {
      this.fetch(assetsIn([sections, stimuli]));
      void loadPartsOf(sections.flatMap(({ slots }) => slots.map(({ item }) => item)));
    }, FETCHES_AFTER_MS);
  }

  private fetch(assets: readonly string[]): void {
    for (const asset of assets) {
      if (this.fetched.has(asset)) continue;
      this.fetched.add(asset);
      const picture = new Image();
      // A line that failed, or a pause that the page has not heard of: the next time that questions are shown.
      picture.onerror = () => this.fetched.delete(asset);
      picture.src = this.assets.of(asset);
    }
  }
}

/** Pictures stand in texts, options and hotspots; each is named by the member `asset`, wherever that is. */
function assetsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inside]) =>
    name === 'asset' && typeof inside === 'string' ? [inside] : assetsIn(inside),
  );
}
