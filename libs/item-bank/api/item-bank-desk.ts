import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskSource, groupNeed, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';

type Group = [{ count: number; at: Date | null; key: string | null; title: string | null }];

@Injectable()
export class ItemBankDesk extends DeskSource {
  async counts(tx: EntityManager) {
    const [row] = await tx.query<[Record<'items' | 'liveItems' | 'forms' | 'publishedForms', number>]>(
      `select count(*)::integer as items, count(*) filter (where state = 'live')::integer as "liveItems",
         (select count(*)::integer from form) as forms,
         (select count(*)::integer from form where state = 'published') as "publishedForms"
       from item`,
    );
    return row;
  }

  async needs(tx: EntityManager, me: Member) {
    const group = async (sql: string) => (await tx.query<Group>(sql))[0];
    const items = (where: string) =>
      group(`select count(*)::integer as count, min(changed_at) as at, min(id::text) as key, min(title) as title
             from item where ${where}`);
    const mayWrite = hasPermission(me.roles, 'item:write');
    const mayCompose = hasPermission(me.roles, 'form:write');
    return [
      ...(mayWrite ? groupNeed('item-draft', await items(`state = 'draft'`)) : []),
      ...(mayWrite ? groupNeed('item-changed', await items(`state = 'live' and draft_hash <> current_hash`)) : []),
      ...(mayCompose
        ? groupNeed(
            'form-draft',
            await group(
              `select count(*)::integer as count, min(created_at) as at, min(id::text) as key, min(title) as title
               from form where state = 'draft'`,
            ),
          )
        : []),
    ];
  }
}
