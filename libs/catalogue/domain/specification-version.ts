import { refuse } from '@assay/platform/domain';
import { publishProblems } from './publish-problems';
import type { Specification } from './specification';
import { tidySpecification } from './tidy';

/** A draft may change; a published version never does; a retired one is no longer offered and stays readable. */
export type SpecificationState = 'draft' | 'published' | 'retired';

export interface SpecificationVersion {
  id: string;
  specificationId: string;
  version: number;
  state: SpecificationState;
  /** Counts saves of the draft, so that two authors do not overwrite each other unseen. */
  revision: number;
  content: Specification;
  createdAt: Date;
  publishedAt: Date | null;
}

export type CatalogueErrorCode =
  | 'SPECIFICATION_CODE_TAKEN'
  | 'SPECIFICATION_DRAFT_EXISTS'
  | 'SPECIFICATION_NOT_A_DRAFT'
  | 'SPECIFICATION_CHANGED_MEANWHILE'
  | 'SPECIFICATION_NOT_PUBLISHABLE';

export function saveDraft(version: SpecificationVersion, content: Specification, revision: number) {
  requireDraft(version);
  requireRevision(version, revision);
  return {
    content: tidySpecification(content),
    revision: version.revision + 1,
  } satisfies Partial<SpecificationVersion>;
}

export function publishVersion(version: SpecificationVersion, revision: number, now: Date) {
  requireDraft(version);
  requireRevision(version, revision);
  const problems = publishProblems(version.content);
  if (problems.length > 0)
    throw refuse<CatalogueErrorCode>(
      'SPECIFICATION_NOT_PUBLISHABLE',
      problems.length === 1 ? problems[0]?.message : `${problems.length} things are missing or do not fit.`,
      { problems },
    );
  return { state: 'published', publishedAt: now } satisfies Partial<SpecificationVersion>;
}

/** Editing a published version starts the next one from it; ids of components and outcomes stay. */
export function nextDraft(latest: SpecificationVersion) {
  return {
    version: latest.version + 1,
    state: 'draft',
    revision: 1,
    content: structuredClone(latest.content),
    publishedAt: null,
  } satisfies Partial<SpecificationVersion>;
}

function requireDraft({ state, version }: SpecificationVersion) {
  if (state !== 'draft')
    throw refuse<CatalogueErrorCode>(
      'SPECIFICATION_NOT_A_DRAFT',
      `Version ${version} is ${state}: start a new draft to change it.`,
    );
}

function requireRevision(version: SpecificationVersion, revision: number) {
  if (version.revision !== revision)
    throw refuse<CatalogueErrorCode>(
      'SPECIFICATION_CHANGED_MEANWHILE',
      'Somebody else saved this draft. Load it again before you save.',
      {
        revision: version.revision,
      },
    );
}
