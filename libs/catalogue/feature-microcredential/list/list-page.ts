import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SpecificationRow } from '@assay/catalogue/contract';
import { SpecificationClient } from '@assay/catalogue/data';
import { SessionStore } from '@assay/identity/data';
import { Failure, Loading } from '@assay/ui-kit';
import { NewSpecificationDialog } from './new-specification-dialog';

/** What this organisation awards, and what is being prepared. */
@Component({
  selector: 'assay-microcredential-list-page',
  imports: [Failure, Loading, NewSpecificationDialog, RouterLink],
  templateUrl: './list-page.html',
})
export class ListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly specifications = inject(SpecificationClient).list();
  protected readonly isAdding = signal(false);

  protected state(row: SpecificationRow): string {
    if (!row.published) return 'Not published yet';
    return `Published, version ${row.published.version}`;
  }

  protected created(code: string) {
    void this.router.navigate(['/org/microcredentials', code, 'draft']);
  }
}
