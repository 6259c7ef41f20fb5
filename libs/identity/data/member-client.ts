import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangedMember, Member, NewMember } from '@assay/identity/contract';
import { firstValueFrom } from 'rxjs';

@Injectable({ providedIn: 'root' })
export class MemberClient {
  private readonly http = inject(HttpClient);

  list() {
    return httpResource<{ members: Member[] }>(() => '/api/members');
  }

  async invite(member: NewMember): Promise<void> {
    await firstValueFrom(this.http.post('/api/members', member));
  }

  async change(memberId: string, change: ChangedMember): Promise<void> {
    await firstValueFrom(this.http.patch(`/api/members/${memberId}`, change));
  }

  async remind(memberId: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/members/${memberId}/invitation`, {}));
  }
}
