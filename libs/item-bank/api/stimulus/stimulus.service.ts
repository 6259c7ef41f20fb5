import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { Specifications } from '@assay/catalogue/api';
import type { CreateStimulus, SaveStimulus } from '@assay/item-bank/contract';
import {
  assetsInText,
  contentHash,
  contentProblems,
  type ItemErrorCode,
  type StimulusContent,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Audit, Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { Assets } from '../asset/asset.service';
import { drawFormulasIn } from '../formula/draw-formulas';
import { StimulusEntity } from './stimulus.entity';
import { StimulusVersionEntity } from './stimulus-version.entity';

/** Every save of a source is a version of its own; items keep the version they were written for. */
@Injectable()
export class Stimuli {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly specifications: Specifications,
    private readonly assets: Assets,
  ) {}

  create(me: Member, { specificationId, ...written }: CreateStimulus): Promise<StimulusEntity> {
    const content = { ...written, body: drawFormulasIn(written.body) };
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      mustBeReadable(content);
      await this.assets.mustExist(tx, assetsInText(content.body));
      await this.specifications.specification(tx, specificationId);
      const { organisationId, membershipId } = me;
      const [id, versionId] = [randomUUID(), randomUUID()];
      const head = { id, organisationId, specificationId, title: content.title, version: 1, versionId };
      await tx.insert(StimulusEntity, head);
      await insertVersion(tx, {
        id: versionId,
        organisationId,
        stimulusId: id,
        version: 1,
        ...content,
        createdBy: membershipId,
      });
      await this.audit.record(tx, me, 'stimulus.created', id);
      return tx.findOneByOrFail(StimulusEntity, { id });
    });
  }

  save(me: Member, id: string, { version: seen, ...written }: SaveStimulus): Promise<StimulusEntity> {
    const content = { ...written, body: drawFormulasIn(written.body) };
    return this.database.inOrganisation(me.organisationId, async (tx, now) => {
      mustBeReadable(content);
      await this.assets.mustExist(tx, assetsInText(content.body));
      const stimulus = await tx.findOne(StimulusEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!stimulus) throw refuse('NOT_FOUND');
      if (stimulus.version !== seen) throw refuse<ItemErrorCode>('STIMULUS_CHANGED_ELSEWHERE');
      const current = await tx.findOneByOrFail(StimulusVersionEntity, { id: stimulus.versionId });
      if (current.hash === contentHash(content)) return stimulus;
      const next = { title: content.title, version: seen + 1, versionId: randomUUID(), changedAt: now };
      const { organisationId, membershipId } = me;
      await insertVersion(tx, {
        id: next.versionId,
        organisationId,
        stimulusId: id,
        version: next.version,
        ...content,
        createdBy: membershipId,
      });
      await tx.update(StimulusEntity, { id }, next);
      await this.audit.record(tx, me, 'stimulus.saved', id, { version: next.version });
      return Object.assign(stimulus, next);
    });
  }

  list(me: Member, specificationId?: string): Promise<StimulusEntity[]> {
    return this.database.inOrganisation(me.organisationId, (tx) =>
      tx.find(StimulusEntity, {
        where: specificationId ? { specificationId } : {},
        order: { title: 'ASC', id: 'ASC' },
      }),
    );
  }

  version(me: Member, versionId: string) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const version = await tx.findOneBy(StimulusVersionEntity, { id: versionId });
      if (!version) throw refuse('NOT_FOUND');
      const { versionId: newestVersionId } = await tx.findOneByOrFail(StimulusEntity, { id: version.stimulusId });
      return { ...version, newestVersionId };
    });
  }

  /** In the order asked for. There is nothing secret in a source. */
  async versions(tx: EntityManager, ids: readonly string[]): Promise<StimulusVersionEntity[]> {
    const rows = await tx.findBy(StimulusVersionEntity, { id: In([...ids]) });
    return ids.map((id) => {
      const row = rows.find((each) => each.id === id);
      if (!row) throw refuse('NOT_FOUND');
      return row;
    });
  }

  async mustExist(tx: EntityManager, versionIds: readonly string[]): Promise<void> {
    const found = await tx.countBy(StimulusVersionEntity, { id: In([...versionIds]) });
    if (found !== new Set(versionIds).size) throw refuse('NOT_FOUND', 'A source that this item shows does not exist.');
  }
}

type NewVersion = Omit<StimulusVersionEntity, 'hash' | 'createdAt' | 'body'> & StimulusContent;
async function insertVersion(tx: EntityManager, version: NewVersion): Promise<void> {
  const { title, language, body } = version;
  await tx.insert(StimulusVersionEntity, { ...version, hash: contentHash({ title, language, body }) } as object);
}

function mustBeReadable({ body }: StimulusContent): void {
  const problem = contentProblems(body, 'body').find(({ severity }) => severity === 'blocks');
  if (problem) throw refuse<ItemErrorCode>('STIMULUS_NOT_READABLE', problem.sentence);
}
