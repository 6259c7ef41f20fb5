import { Component, computed, inject, input } from '@angular/core';
import { CredentialClient } from '@assay/credentials/data';
import { asProblem } from '@assay/platform/data';
import { Failure, Loading } from '@assay/ui-kit';
import { CredentialView } from './credential-view';

@Component({
  selector: 'assay-held-page',
  imports: [CredentialView, Failure, Loading],
  template: `
    @if (credential.hasValue()) {
      <assay-credential-view [credential]="credential.value()" (changed)="credential.set($event)" />
    } @else if (isNotThere()) {
      <h1>This credential is not in your wallet</h1>
      <p class="second">Look under Credentials for what you hold.</p>
    } @else if (credential.error(); as error) {
      <assay-failure [error]="error" (retry)="credential.reload()" />
    } @else {
      <assay-loading what="your credential" [lines]="6" />
    }
  `,
})
export class HeldPage {
  readonly id = input.required<string>();
  protected readonly credential = inject(CredentialClient).held(this.id);
  protected readonly isNotThere = computed(() => {
    const error = this.credential.error();
    return error !== undefined && [400, 404].includes(asProblem(error).status);
  });
}
