import { computed, inject, Injectable, signal } from '@angular/core';
import type { SpecificationVersion } from '@assay/catalogue/contract';
import { SpecificationClient } from '@assay/catalogue/data';
import { blueprintTable } from '@assay/catalogue/domain';

/** One version, shared by the tabs of its page. */
@Injectable()
export class MicrocredentialStore {
  readonly code = signal<string | null>(null);
  readonly wanted = signal<number | null>(null);
  readonly resource = inject(SpecificationClient).one(this.code, this.wanted);
  readonly version = computed<SpecificationVersion | null>(() =>
    this.resource.hasValue() ? this.resource.value() : null,
  );
  readonly table = computed(() => {
    const version = this.version();
    return version && blueprintTable(version.content, version.forms);
  });
}
