import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskSource, groupNeed, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';

@Injectable()
export class IssueDesk extends DeskSource {
  async counts() {
    return {};
  }

  async needs(tx: EntityManager, me: Member) {
    if (!hasPermission(me.roles, 'credential:revoke')) return [];
    const [row] = await tx.query<[{ count: number; at: Date | null }]>(
      'select count(*)::integer as count, min(at) as at from issue_problem',
    );
    return groupNeed('credential-problem', row);
  }
}
