import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Member } from '@assay/identity/api';
import type { AwardMarks, ReferScript } from '@assay/marking/contract';
import {
  checkAnnotations,
  correctMark,
  finishAllocation,
  isSameResponse,
  judgeResponse,
  referAllocation,
  requireComment,
  takeAllocation,
  withChecks,
  type Marker,
} from '@assay/marking/domain';
import { Audit, Database, Outbox } from '@assay/platform/api';
import { attemptSubmitted } from '@assay/delivery/contract';
import { refuse } from '@assay/platform/domain';
import { MarkBook } from '../mark/mark-book';
import type { MarkEntity } from '../mark/mark.entity';
import type { MarkedScriptEntity } from '../script/marked-script.entity';
import { ScriptLoader, type LoadedScript, type ScriptResponse } from '../script/script-loader';
import { AllocationEntity } from './allocation.entity';
import { criteriaOf } from './rubric-of';

interface InHand {
  readonly allocation: AllocationEntity;
  readonly script: MarkedScriptEntity;
  readonly loaded: LoadedScript;
  readonly response: ScriptResponse;
  readonly current: MarkEntity | undefined;
}

/** What examiners do with a response. The script is locked throughout, so two of them cannot mark it at once. */
@Injectable()
export class Examining {
  constructor(
    private readonly database: Database,
    private readonly loader: ScriptLoader,
    private readonly book: MarkBook,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** Opening a marked script changes nothing; one that waits is taken in hand. */
  hold(scriptId: string, me: Member): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { allocation } = await this.lock(tx, scriptId);
      if (allocation.state === 'marked') return;
      await tx.update(AllocationEntity, scriptId, takeAllocation(allocation, me, now));
    });
  }

  /** A first mark, or one that supersedes an earlier one and says why. */
  award(scriptId: string, { awarded, comment, annotations, reason }: AwardMarks, me: Member): Promise<string> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { allocation, script, loaded, response, current } = await this.lock(tx, scriptId);
      if (script.state === 'closed') throw refuse('MARKING_CLOSED');
      const examiner: Marker = { kind: 'examiner', id: me.membershipId };
      const correction = current ? correctMark(current, examiner, me.roles, reason ?? '') : null;
      requireComment(allocation.reason, comment);
      const decided = judgeResponse(criteriaOf(response, allocation.found), awarded);
      const judged = allocation.found ? withChecks(decided, allocation.found) : decided;
      const { slot, interactionId, itemVersionId } = response;
      const mark = {
        ...{ attemptId: script.attemptId, slot, interactionId, itemVersionId },
        ...{ marker: examiner.kind, markerId: examiner.id },
        ...judged,
        annotations: checkAnnotations(typeof response.value === 'string' ? response.value : '', annotations),
        ...{ comment: comment || null, supersedesId: null, reason: null },
      };
      if (correction) {
        await this.book.supersede(tx, me.organisationId, { ...mark, ...correction }, now);
      } else {
        await tx.update(AllocationEntity, scriptId, { ...finishAllocation(allocation, me, now), markedAt: now });
        await this.book.add(tx, me.organisationId, [mark], now);
      }
      const act = correction ? 'mark.superseded' : 'response.marked';
      await this.audit.record(tx, me, act, script.attemptId, { slot, marks: judged.marks, reason: correction?.reason });
      await this.book.settle(tx, script, loaded.responses, now);
      return judged.marks;
    });
  }

  refer(scriptId: string, { note }: ReferScript, me: Member): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      const { allocation, script } = await this.lock(tx, scriptId);
      await tx.update(AllocationEntity, scriptId, referAllocation(allocation, me, note, now));
      await this.audit.record(tx, me, 'script.referred', script.attemptId, { slot: allocation.slot, note });
    });
  }

  /** After somebody repaired what was wrong: the engine tries this script again. */
  retry(scriptId: string, me: Member): Promise<void> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const { allocation, script } = await this.lock(tx, scriptId);
      if (allocation.state === 'marked') throw refuse('SCRIPT_NOT_WAITING');
      if (!me.roles.includes('senior-examiner')) throw refuse('SCRIPT_IS_FOR_A_SENIOR');
      const { organisationId, attemptId } = script;
      await this.audit.record(tx, me, 'marking.retried', attemptId, { slot: allocation.slot });
      await this.outbox.add(tx, attemptSubmitted, { organisationId, attemptId });
    });
  }

  private async lock(tx: EntityManager, scriptId: string): Promise<InHand> {
    const found = await tx.findOneBy(AllocationEntity, { id: scriptId });
    const script = found && (await this.book.lock(tx, found.attemptId));
    if (!found || !script) throw refuse('NOT_FOUND');
    const allocation = await tx.findOneByOrFail(AllocationEntity, { id: scriptId }); // as it is now that it is locked
    const loaded = await this.loader.load(tx, script.attemptId);
    const response = loaded.responses.find((one) => isSameResponse(one, allocation)) as ScriptResponse;
    const current = (await this.book.current(tx, script.attemptId)).find((mark) => isSameResponse(mark, allocation));
    return { allocation, script, loaded, response, current };
  }
}
