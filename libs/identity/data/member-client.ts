import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ChangedMember, Member, NewMember } from '@assay/identity/contract';
import type { Role } from '@assay/identity/domain';
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

  /** The person who asks takes one more role; only an administrator can. */
  async addOwnRole(email: string, role: Role): Promise<void> {
    const { members } = await firstValueFrom(this.http.get<{ members: Member[] }>('/api/members'));
    const own = members.find((member) => member.email === email);
    if (own) await this.change(own.id, { roles: [...own.roles, role], isActive: true });
  }

  async remind(memberId: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/members/${memberId}/invitation`, {}));
  }
}
