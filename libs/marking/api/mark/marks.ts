import { Injectable } from '@nestjs/common';
import { In, Not, type EntityManager } from 'typeorm';
import { partsOf } from '@assay/item-bank/domain';
import { currentMarks, isSameResponse, missingMarks, type ExpectedMark, type PartMark } from '@assay/marking/domain';
import type { Marks as MarksText } from '@assay/platform/domain';
import { AllocationEntity } from '../allocation/allocation.entity';
import { MarkedScriptEntity } from '../script/marked-script.entity';
import { ScriptLoader, type ScriptResponse } from '../script/script-loader';
import { MarkEntity } from './mark.entity';

/** A response the form asks for, with the mark that counts; null while it is missing. */
export interface MarkOfResponse extends ExpectedMark {
  readonly mark: MarkEntity | null;
  readonly parts: readonly (Omit<PartMark, 'marks'> & { readonly marks: MarksText | null })[];
}
export interface MarksOfAttempt {
  readonly attemptId: string;
  readonly complete: boolean;
  readonly slots: readonly MarkOfResponse[];
}

/** What marking tells downstream. */
@Injectable()
export class Marks {
  constructor(private readonly loader: ScriptLoader) {}

  async ofAttempt(tx: EntityManager, attemptId: string): Promise<MarksOfAttempt> {
    const { responses } = await this.loader.load(tx, attemptId);
    const marks = currentMarks(await tx.findBy(MarkEntity, { attemptId }));
    return {
      attemptId,
      complete: missingMarks(responses, marks).length === 0,
      slots: responses.map((response) => withMark(response, marks)),
    };
  }

  /** Scripts under one version of a specification that no board has closed, and what each waits for. */
  async progress(tx: EntityManager, specificationVersionId: string) {
    const scripts = await tx.findBy(MarkedScriptEntity, { specificationVersionId, state: Not('closed') });
    const attemptIds = scripts.map(({ attemptId }) => attemptId);
    const waiting = await tx.findBy(AllocationEntity, {
      attemptId: In(attemptIds),
      state: In(['waiting', 'referred']),
    });
    const waitingOf = Map.groupBy(waiting, ({ attemptId }) => attemptId);
    return scripts.map(({ attemptId, scriptCode, state }) => {
      const reasons = (waitingOf.get(attemptId) ?? []).map(({ reason }) => reason);
      return {
        attemptId,
        scriptCode,
        state,
        waitsForSandbox: reasons.includes('no-sandbox'),
        needsPerson: reasons.includes('fault'),
      };
    });
  }

  /** After the award board has confirmed, marks stay as they are: what comes then is an appeal. */
  async close(tx: EntityManager, attemptIds: readonly string[], now: Date): Promise<void> {
    if (attemptIds.length === 0) return;
    await tx.update(MarkedScriptEntity, { attemptId: In([...attemptIds]) }, { state: 'closed', closedAt: now });
  }
}

function withMark(
  { slot, interactionId, itemVersionId, method, item }: ScriptResponse,
  marks: readonly MarkEntity[],
): MarkOfResponse {
  const key = { slot, interactionId, itemVersionId };
  const mark = marks.find((one) => isSameResponse(one, key)) ?? null;
  const expected = partsOf(item, interactionId).map(({ id, outcomeId, marks: max }) => ({
    ...{ partId: id, outcomeId: outcomeId ?? '', max },
    marks: null,
  }));
  return { ...key, method, mark, parts: mark?.parts ?? expected };
}
