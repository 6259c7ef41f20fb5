import { refuseDelivery } from '@assay/delivery/domain';
import { FormEntity, Forms, ItemVersions } from '@assay/item-bank/api';
import { cannotRun } from '@assay/item-bank/domain';
import { Database, Settings } from '@assay/platform/api';
import { SandboxClient } from '@assay/sandbox/api';
import { Injectable } from '@nestjs/common';

/** Nobody may be asked for work that this installation cannot run: it is said when the sitting is planned, not on the day. */
@Injectable()
export class RunnableForms {
  constructor(
    private readonly database: Database,
    private readonly forms: Forms,
    private readonly versions: ItemVersions,
    private readonly sandbox: SandboxClient,
    private readonly settings: Settings,
  ) {}

  /** @throws FORM_CANNOT_RUN naming each task, what it lacks and the cure. The runner is asked outside of a transaction. */
  async require(organisationId: string, formId: string): Promise<void> {
    const items = await this.database.inOrganisation(organisationId, async (tx) => {
      if (!(await tx.existsBy(FormEntity, { id: formId, state: 'published' }))) return [];
      const { content } = await this.forms.published(tx, formId);
      const ids = content.sections.flatMap((section) => section.items.map(({ itemVersionId }) => itemVersionId));
      return this.versions.withSecret(tx, [...new Set(ids)]);
    });
    const tasks = items.filter(({ delivery }) => delivery.interactions.some(({ kind }) => kind === 'code'));
    if (tasks.length === 0) return;
    const capability = await this.sandbox.capability();
    const problems = tasks.flatMap((item) => cannotRun(item, capability, { isDemo: this.settings.isDemo }));
    if (problems.length > 0) {
      throw refuseDelivery('FORM_CANNOT_RUN', problems.map(({ sentence }) => sentence).join(' '));
    }
  }
}
