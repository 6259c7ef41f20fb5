import { httpResource } from '@angular/common/http';
import { computed, effect, Injectable } from '@angular/core';
import type { DemoState } from '@assay/platform/contract';

const AGAIN_MS = 4_000;

/** Only asked for in a demo: how far its content is, and whom one can be in it. */
@Injectable({ providedIn: 'root' })
export class DemoStore {
  private readonly state = httpResource<DemoState>(() => '/api/demo');
  readonly filling = computed(() => (this.state.hasValue() ? this.state.value().filling : null));
  readonly tour = computed(() => (this.state.hasValue() ? this.state.value().tour : null));

  constructor() {
    effect((onCleanup) => {
      if (this.state.isLoading() || !this.filling()) return;
      const timer = setTimeout(() => this.state.reload(), AGAIN_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }
}
