import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import {
  credentialsPaths,
  type IssuedCredential,
  type IssuedCredentials,
  type PublicCredential,
  type VerificationAnswer,
  type VerifyRequest,
  type Wallet,
} from '@assay/credentials/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class CredentialClient {
  private readonly http = inject(HttpClient);

  /** What whoever has the link sees. */
  bySlug(slug: Signal<string>) {
    return httpResource<PublicCredential>(() => credentialsPaths.public(slug()));
  }

  wallet() {
    return httpResource<Wallet>(() => credentialsPaths.wallet);
  }

  held(id: Signal<string>) {
    return httpResource<PublicCredential>(() => credentialsPaths.held(id()));
  }

  issued(search: Signal<string>) {
    return httpResource<IssuedCredentials>(() => ({ url: credentialsPaths.issued, params: { search: search() } }));
  }

  verify(request: VerifyRequest): Promise<VerificationAnswer> {
    return firstValueFrom(this.http.post<VerificationAnswer>(credentialsPaths.verify, request));
  }

  /** A new link; the old one stops working. */
  renewLink(id: string): Promise<PublicCredential> {
    return firstValueFrom(this.http.post<PublicCredential>(credentialsPaths.link(id), {}));
  }

  withdrawLink(id: string): Promise<PublicCredential> {
    return firstValueFrom(this.http.delete<PublicCredential>(credentialsPaths.link(id)));
  }

  revoke(id: string, reason: string): Promise<IssuedCredential> {
    return firstValueFrom(this.http.post<IssuedCredential>(credentialsPaths.revocation(id), { reason }));
  }

  retry(awardId: string): Promise<void> {
    return firstValueFrom(this.http.post<void>(credentialsPaths.retry(awardId), {}));
  }
}
