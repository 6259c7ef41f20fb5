import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import { type Desk, deskPath } from '@assay/identity/contract';

/** What needs this member now: for the home page, and for the small numbers beside the places of the rail. */
@Injectable({ providedIn: 'root' })
export class DeskStore {
  readonly desk = httpResource<Desk>(() => deskPath);
}
