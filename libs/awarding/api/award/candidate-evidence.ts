import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { MarkedResponse, ScriptEvidence } from '@assay/awarding/domain';
import { AttemptEntity, SittingEntity } from '@assay/delivery/api';
import { Marks, type MarkOfResponse } from '@assay/marking/api';

export interface CandidateEvidence {
  readonly scripts: readonly ScriptEvidence[];
  /** Memberships of the examiners among those who marked. */
  readonly markedBy: readonly string[];
}

/** Everything one candidate handed in under one version of a specification, with its marks. */
@Injectable()
export class EvidenceReader {
  constructor(private readonly marks: Marks) {}

  async of(tx: EntityManager, candidateId: string, specificationVersionId: string): Promise<CandidateEvidence> {
    const attempts = await tx.findBy(AttemptEntity, { candidateId, state: 'submitted' });
    const ids = attempts.map(({ sittingId }) => sittingId);
    const sittings = await tx.findBy(SittingEntity, { id: In(ids), specificationVersionId });
    const scripts: ScriptEvidence[] = [];
    const markedBy = new Set<string>();
    for (const { id: attemptId, sittingId, submittedAt } of attempts) {
      const sitting = sittings.find(({ id }) => id === sittingId);
      if (!sitting || !submittedAt) continue;
      const { slots } = await this.marks.ofAttempt(tx, attemptId);
      const { componentId, supervision } = sitting;
      scripts.push({ attemptId, componentId, submittedAt, supervision, responses: slots.map(markedResponse) });
      for (const { mark } of slots) if (mark?.marker === 'examiner') markedBy.add(mark.markerId);
    }
    return { scripts, markedBy: [...markedBy].toSorted() };
  }
}

function markedResponse({ slot, interactionId, itemVersionId, method, mark, parts }: MarkOfResponse): MarkedResponse {
  return {
    ...{ slot, interactionId, itemVersionId, method, parts },
    markedBy: mark?.marker ?? null,
    engineVersion: mark?.marker === 'engine' ? mark.markerId : null,
    markedAt: mark?.createdAt ?? null,
  };
}
