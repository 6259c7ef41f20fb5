import { Injectable } from '@nestjs/common';
import type { SpecificationRow, SpecificationVersion, VersionSummary } from '@assay/catalogue/contract';
import { levelSentences, workloadSentence } from '@assay/catalogue/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { BlueprintSource } from './blueprint-source';
import { SpecificationEntity } from './specification.entity';
import { SpecificationVersionEntity } from './specification-version.entity';
import { findSpecification, versionsOf } from './specification.service';

/** What the screens of the catalogue show. Dates become text on their way out. */
@Injectable()
export class SpecificationPages {
  constructor(
    private readonly database: Database,
    private readonly blueprints: BlueprintSource,
  ) {}

  list(me: Member): Promise<{ rows: Outgoing<SpecificationRow>[] }> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const specifications = await tx.find(SpecificationEntity, { order: { code: 'ASC' } });
      const versions = await tx.find(SpecificationVersionEntity, { order: { version: 'DESC' } });
      return {
        rows: specifications.flatMap(({ id, code }) => {
          const own = versions.filter(({ specificationId }) => specificationId === id);
          const published = own.find(({ state }) => state === 'published');
          const draft = own.find(({ state }) => state === 'draft');
          const shown = published ?? draft ?? own[0];
          return shown ? [row(id, code, shown, published, draft)] : [];
        }),
      };
    });
  }

  /** The published version, or the draft where nothing is published yet; or the version that was asked for. */
  one(me: Member, code: string, wanted?: number | 'draft'): Promise<Outgoing<SpecificationVersion>> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const specification = await findSpecification(tx, code);
      const versions = await versionsOf(tx, specification.id);
      const shown = choose(versions, wanted);
      if (!shown) throw refuse('NOT_FOUND');
      const { id, specificationId, version, state, revision, content, createdAt, publishedAt } = shown;
      const forms = await this.blueprints.of(tx, id);
      return {
        ...{ id, specificationId, code, version, state, revision, content, createdAt, publishedAt, forms },
        versions: versions.map(summary),
      };
    });
  }
}

/** As the contract says, with dates that are not text yet. */
type Outgoing<T> = {
  [K in keyof T]: T[K] extends string | null ? T[K] | Date : T[K] extends object | null ? unknown : T[K];
};

function choose(versions: readonly SpecificationVersionEntity[], wanted?: number | 'draft') {
  if (wanted === 'draft') return versions.find(({ state }) => state === 'draft');
  if (wanted !== undefined) return versions.find(({ version }) => version === wanted);
  return versions.find(({ state }) => state === 'published') ?? versions[0];
}

type Version = SpecificationVersionEntity;

function row(id: string, code: string, shown: Version, published?: Version, draft?: Version) {
  const { content } = shown;
  return {
    ...{ id, code, title: content.title },
    level: levelSentences(content)[0] ?? '',
    workload: workloadSentence(content),
    outcomes: content.outcomes.length,
    components: content.components.map(({ title }) => title),
    published: published ? summary(published) : null,
    draft: draft ? summary(draft) : null,
  };
}

function summary({ id, version, state, createdAt, publishedAt, content }: Version): Outgoing<VersionSummary> {
  return { id, version, state, createdAt, publishedAt, from: content.validity.from, until: content.validity.until };
}
