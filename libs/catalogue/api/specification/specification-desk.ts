import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskSource, groupNeed, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';

@Injectable()
export class SpecificationDesk extends DeskSource {
  async counts(tx: EntityManager) {
    const [row] = await tx.query<[{ specifications: number; publishedSpecifications: number }]>(
      `select (select count(*)::integer from specification) as specifications,
         count(distinct specification_id)::integer as "publishedSpecifications"
       from specification_version where state = 'published'`,
    );
    return row;
  }

  async needs(tx: EntityManager, me: Member) {
    if (!hasPermission(me.roles, 'specification:write')) return [];
    const [drafts] = await tx.query<[{ count: number; at: Date | null; key: string | null; title: string | null }]>(
      `select count(*)::integer as count, min(v.created_at) as at, min(s.code) as key, min(v.content->>'title') as title
       from specification_version v join specification s on s.id = v.specification_id where v.state = 'draft'`,
    );
    return groupNeed('specification-draft', drafts);
  }
}
