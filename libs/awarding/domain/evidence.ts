import type { MarkedPart, Supervision } from '@assay/catalogue/domain';
import type { MarkerKind, MarkingMethod } from '@assay/marking/domain';
import { sumMarks, type Marks } from '@assay/platform/domain';

/** One response of a script with what its parts earned; `marks` is null in each part while the mark is missing. */
export interface MarkedResponse {
  readonly slot: string;
  readonly interactionId: string;
  readonly itemVersionId: string;
  readonly method: MarkingMethod;
  /** By role and version, never by name: who marked is known to the organisation, not to those who read a result. */
  readonly markedBy: MarkerKind | null;
  readonly engineVersion: string | null;
  readonly markedAt: Date | null;
  readonly parts: readonly MarkedPart[];
}

/** A script as evidence: what one attempt at one component shows. */
export interface ScriptEvidence {
  readonly attemptId: string;
  readonly componentId: string;
  readonly submittedAt: Date;
  readonly supervision: Supervision;
  readonly responses: readonly MarkedResponse[];
}

/** The pieces of evidence for one outcome that came about in one way. */
export interface EvidenceGroup {
  readonly componentId: string;
  readonly method: MarkingMethod;
  readonly markedBy: MarkerKind | null;
  readonly pieces: number;
  readonly missing: number;
  readonly marks: Marks;
  readonly max: Marks;
  readonly itemVersionIds: readonly string[];
  readonly engineVersions: readonly string[];
  readonly lastMarkedAt: string | null;
}

/** Of several attempts at a component the last one handed in counts: a candidate sits again to replace a result. */
export function countingScripts<S extends Pick<ScriptEvidence, 'componentId' | 'submittedAt'>>(
  scripts: readonly S[],
): S[] {
  const byComponent = Map.groupBy(scripts, (script) => script.componentId);
  return [...byComponent.values()].map((same) =>
    same.reduce((last, script) => (script.submittedAt > last.submittedAt ? script : last)),
  );
}

export function componentEvidence(scripts: readonly ScriptEvidence[]) {
  return scripts.map(({ componentId, responses }) => ({
    componentId,
    parts: responses.flatMap((response) => response.parts),
  }));
}

/** What stands behind one outcome result, in the order of the components. */
export function evidenceFor(outcomeId: string, scripts: readonly ScriptEvidence[]): EvidenceGroup[] {
  return scripts.flatMap(({ componentId, responses }) => {
    const relevant = responses.filter((response) => response.parts.some((part) => part.outcomeId === outcomeId));
    const groups = Map.groupBy(relevant, ({ method, markedBy }) => `${method} ${markedBy}`);
    return [...groups.values()].map((group) => evidenceGroup(outcomeId, componentId, group));
  });
}

function evidenceGroup(outcomeId: string, componentId: string, responses: readonly MarkedResponse[]): EvidenceGroup {
  const [first] = responses as [MarkedResponse];
  const parts = responses.flatMap((response) => response.parts).filter((part) => part.outcomeId === outcomeId);
  const times = responses.flatMap((response) => response.markedAt?.toISOString() ?? []);
  return {
    componentId,
    method: first.method,
    markedBy: first.markedBy,
    pieces: parts.length,
    missing: parts.filter((part) => part.marks === null).length,
    marks: sumMarks(parts.map((part) => part.marks ?? '0')),
    max: sumMarks(parts.map((part) => part.max)),
    itemVersionIds: distinct(responses.map((response) => response.itemVersionId)),
    engineVersions: distinct(responses.flatMap((response) => response.engineVersion ?? [])),
    lastMarkedAt: times.toSorted().at(-1) ?? null,
  };
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)].toSorted();
}
