import { Injectable } from '@nestjs/common';
import { randomBytes, randomUUID } from 'node:crypto';
import type { ItemPreview, TestMarking } from '@assay/item-bank/contract';
import {
  allChecks,
  candidateItem,
  isCodeResponse,
  runProblem,
  runTask,
  settle,
  testChecks,
  testMarking,
  waits,
  type ItemContent,
  type MarkingSample,
  type SampleFinding,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { refuse } from '@assay/platform/domain';
import { SandboxClient, SandboxError } from '@assay/sandbox/api';
import { drawFormulas } from '../formula/draw-formulas';
import { Stimuli } from '../stimulus/stimulus.service';
import { ItemDraftEntity } from './item-draft.entity';

/** Trying an item out before anyone sits it: as a candidate sees it, and as the engine marks it. */
@Injectable()
export class ItemTrials {
  constructor(
    private readonly database: Database,
    private readonly stimuli: Stimuli,
    private readonly sandbox: SandboxClient,
  ) {}

  /** As one candidate would get it: each preview draws another order of the options. */
  preview(me: Member, itemId: string, content?: ItemContent): Promise<ItemPreview> {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const draft = await tx.findOneBy(ItemDraftEntity, { itemId });
      if (!draft) throw refuse('NOT_FOUND');
      const { delivery } = settle(drawFormulas(content ?? draft));
      const stimuli = await this.stimuli.versions(tx, delivery.stimulusVersionIds);
      return { item: candidateItem(delivery, randomBytes(32)), stimuli };
    });
  }

  async test(me: Member, itemId: string, { content, samples }: TestMarking): Promise<SampleFinding[]> {
    await this.database.inOrganisation(me.organisationId, async (tx) => {
      if (!(await tx.existsBy(ItemDraftEntity, { itemId }))) throw refuse('NOT_FOUND');
    });
    const item = settle(content);
    const findings = testMarking(item, samples);
    // One run after the other: an author's trial must not crowd out candidates' runs.
    for (const sample of samples) {
      const index = findings.findIndex(({ sampleId }) => sampleId === sample.id);
      if (index >= 0 && isTask(item, sample)) findings[index] = await this.runSample(item, sample);
    }
    return findings;
  }

  private async runSample(item: ItemContent, sample: MarkingSample): Promise<SampleFinding> {
    const task = item.delivery.interactions.find(({ id }) => id === sample.interactionId);
    const scheme = item.secret.schemes[sample.interactionId];
    if (task?.kind !== 'code' || scheme?.kind !== 'code') return waits(sample, 'This part is not run.');
    const problem = runProblem(task, scheme);
    if (problem !== null) return waits(sample, problem);
    const response = isCodeResponse(sample.response) ? sample.response : null;
    try {
      const checks = allChecks(task, item.secret);
      const asked = { id: randomUUID(), interaction: task, scheme, response, checks };
      const options = { urgency: 'interactive' as const };
      return testChecks(item, sample, await runTask({ ...asked, options }, (each) => this.sandbox.execute(each)));
    } catch (error) {
      if (error instanceof SandboxError) return waits(sample, `${error.title} ${error.message}`);
      throw error;
    }
  }
}

const isTask = (item: ItemContent, sample: MarkingSample) =>
  item.delivery.interactions.some(({ id, kind }) => id === sample.interactionId && kind === 'code');
