import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeskSource, groupNeed, type Member } from '@assay/identity/api';
import { hasPermission } from '@assay/identity/domain';

/** As the queues count: scripts whose result is confirmed have left marking. */
const OPEN = `from allocation a join marked_script s on s.attempt_id = a.attempt_id and s.state <> 'closed'`;

@Injectable()
export class MarkingDesk extends DeskSource {
  async counts(tx: EntityManager) {
    const [row] = await tx.query<[{ scriptsWaiting: number }]>(
      `select count(*)::integer as "scriptsWaiting" ${OPEN} where a.state <> 'marked'`,
    );
    return row;
  }

  async needs(tx: EntityManager, me: Member) {
    if (!hasPermission(me.roles, 'script:mark')) return [];
    const group = async (where: string) => {
      const [row] = await tx.query<[{ count: number; at: Date | null }]>(
        `select count(*)::integer as count, min(a.waiting_since) as at ${OPEN} where ${where}`,
      );
      return row;
    };
    const waiting = groupNeed('script-waiting', await group(`a.state = 'waiting' and a.reason = 'judgement'`));
    if (!me.roles.includes('senior-examiner')) return waiting;
    return [
      ...waiting,
      ...groupNeed('script-referred', await group(`a.state = 'referred'`)),
      ...groupNeed('script-fault', await group(`a.state = 'waiting' and a.reason <> 'judgement'`)),
    ];
  }
}
