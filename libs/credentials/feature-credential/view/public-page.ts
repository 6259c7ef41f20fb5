import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { PublicCredential } from '@assay/credentials/contract';
import { CredentialClient } from '@assay/credentials/data';
import { asProblem } from '@assay/platform/data';
import { Failure, Loading } from '@assay/ui-kit';
import { CredentialView } from './credential-view';

@Component({
  selector: 'assay-public-page',
  imports: [CredentialView, Failure, Loading],
  template: `
    @if (credential.hasValue()) {
      <assay-credential-view [credential]="credential.value()" (changed)="openOwn($event)" />
    } @else if (isNotThere()) {
      <h1>There is no credential to see here</h1>
      <p class="second lead">
        The link may be incomplete, or its holder shares it no longer. Ask the holder for a new link or for the
        credential file, which you can check without any link.
      </p>
    } @else if (credential.error(); as error) {
      <assay-failure [error]="error" (retry)="credential.reload()" />
    } @else {
      <assay-loading what="this credential" [lines]="6" />
    }
  `,
  styles: `
    .lead {
      margin-top: 10px;
      max-width: 62ch;
    }
  `,
})
export class PublicPage {
  private readonly router = inject(Router);
  readonly slug = input.required<string>();
  protected readonly credential = inject(CredentialClient).bySlug(this.slug);
  protected readonly isNotThere = computed(() => {
    const error = this.credential.error();
    return error !== undefined && asProblem(error).status === 404;
  });

  /** The link has changed, so this address is no longer that of the credential. */
  protected openOwn({ heldId }: PublicCredential) {
    void this.router.navigate(['/wallet', heldId]);
  }
}
