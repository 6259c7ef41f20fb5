import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { FormClient } from '@assay/item-bank/data';
import { Clock, Failure, Loading } from '@assay/ui-kit';
import { NewFormDialog } from './new-form-dialog';

/** Every form of this organisation, the newest first. */
@Component({
  selector: 'assay-form-list-page',
  imports: [Clock, Failure, Loading, NewFormDialog, RouterLink],
  templateUrl: './form-list-page.html',
})
export class FormListPage {
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly forms = inject(FormClient).list();
  protected readonly isAdding = signal(false);

  protected created(id: string) {
    void this.router.navigate(['/org/forms', id]);
  }
}
