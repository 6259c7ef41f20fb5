import { Component, computed, inject, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SpecificationClient } from '@assay/catalogue/data';
import { FormClient } from '@assay/item-bank/data';
import { Submission } from '@assay/platform/data';
import { Dialog, Failure, Field, FieldControl, Loading } from '@assay/ui-kit';

/** A form belongs to one component of a published microcredential. */
@Component({
  selector: 'assay-new-form-dialog',
  imports: [Dialog, Failure, Field, FieldControl, Loading, RouterLink],
  templateUrl: './new-form-dialog.html',
})
export class NewFormDialog {
  private readonly client = inject(FormClient);
  private readonly specifications = inject(SpecificationClient);
  readonly created = output<string>();
  readonly closed = output();

  protected readonly list = this.specifications.list();
  protected readonly published = computed(() =>
    this.list.hasValue() ? this.list.value().rows.filter((row) => row.published !== null) : [],
  );
  protected readonly code = linkedSignal(() => this.published()[0]?.code ?? null);
  private readonly version = this.specifications.one(this.code, signal(null));
  protected readonly components = computed(() =>
    this.code() && this.version.hasValue() ? this.version.value().content.components : [],
  );
  protected readonly componentId = linkedSignal(() => this.components()[0]?.id ?? '');
  protected readonly title = signal('');
  protected readonly submission = new Submission();

  protected async create() {
    const version = this.version.hasValue() ? this.version.value() : null;
    if (!version) return;
    await this.submission.run(async () => {
      const { id } = await this.client.create({
        specificationVersionId: version.id,
        componentId: this.componentId(),
        title: this.title(),
      });
      this.created.emit(id);
    });
  }
}
