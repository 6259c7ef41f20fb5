import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import {
  type ChangedMailText,
  type ChangedOrganisation,
  type OrganisationMailText,
  organisationPaths,
  type OrganisationSettings,
  type RotateKey,
  type SigningKeys,
} from '@assay/identity/contract';
import type { MailKind } from '@assay/identity/domain';
import { firstValueFrom } from 'rxjs';

/** What an administrator says about the organisation. Each change answers with how it is now. */
@Injectable({ providedIn: 'root' })
export class OrganisationClient {
  private readonly http = inject(HttpClient);

  settings() {
    return httpResource<OrganisationSettings>(() => organisationPaths.settings);
  }

  change(change: ChangedOrganisation): Promise<OrganisationSettings> {
    return firstValueFrom(this.http.put<OrganisationSettings>(organisationPaths.settings, change));
  }

  changeBrand(colour: string | null): Promise<OrganisationSettings> {
    return firstValueFrom(this.http.put<OrganisationSettings>(organisationPaths.brand, { colour }));
  }

  changeLogo(data: string): Promise<OrganisationSettings> {
    return firstValueFrom(this.http.put<OrganisationSettings>(organisationPaths.logo, { data }));
  }

  removeLogo(): Promise<OrganisationSettings> {
    return firstValueFrom(this.http.delete<OrganisationSettings>(organisationPaths.logo));
  }

  keys() {
    return httpResource<SigningKeys>(() => organisationPaths.keys);
  }

  rotateKey(rotation: RotateKey): Promise<SigningKeys> {
    return firstValueFrom(this.http.post<SigningKeys>(organisationPaths.rotation, rotation));
  }

  mailTexts() {
    return httpResource<{ texts: OrganisationMailText[] }>(() => organisationPaths.mailTexts);
  }

  changeMailText(kind: MailKind, text: ChangedMailText): Promise<{ texts: OrganisationMailText[] }> {
    return firstValueFrom(this.http.put<{ texts: OrganisationMailText[] }>(organisationPaths.mailText(kind), text));
  }

  resetMailText(kind: MailKind): Promise<{ texts: OrganisationMailText[] }> {
    return firstValueFrom(this.http.delete<{ texts: OrganisationMailText[] }>(organisationPaths.mailText(kind)));
  }
}
