import type { CandidateResult } from '@assay/awarding/domain';
import type { Specification } from '@assay/catalogue/domain';

/** A result in the shapes of the contract: chosen member by member, nobody named. */
export function shownOutcomes({ outcomes }: CandidateResult, { components }: Specification) {
  return outcomes.map(({ outcomeId, code, statement, state, marks, max, minimum, reason, evidenceGroups }) => ({
    ...{ outcomeId, code, statement, state, marks, max, minimum, reason },
    evidence: evidenceGroups.map((group) => ({
      componentId: group.componentId,
      component: components.find(({ id }) => id === group.componentId)?.title ?? '',
      ...{ method: group.method, markedBy: group.markedBy, pieces: group.pieces, missing: group.missing },
      ...{ marks: group.marks, max: group.max, lastMarkedAt: group.lastMarkedAt },
      engineVersions: [...group.engineVersions],
    })),
  }));
}

export function shownComponents({ components }: CandidateResult) {
  return components.map(({ componentId, title, marks, max, submittedAt }) => ({
    componentId,
    title,
    marks,
    max,
    takenAt: submittedAt,
  }));
}

export function shownFindings({ findings }: CandidateResult) {
  return findings.map(({ sentence, found, state }) => ({ sentence, found, state }));
}
