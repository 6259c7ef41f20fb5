import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { BlueprintSource } from '@assay/catalogue/api';
import type { FormBlueprint } from '@assay/catalogue/domain';
import { formBlueprint } from '@assay/item-bank/domain';
import { formItems } from './form-items';
import { FormEntity } from './form.entity';

/** The blueprint of real forms, for the page of their specification. */
@Injectable()
export class FormBlueprints extends BlueprintSource {
  async of(tx: EntityManager, specificationVersionId: string): Promise<FormBlueprint[]> {
    const where = { specificationVersionId, state: 'published' } as const;
    const forms = await tx.find(FormEntity, { where, order: { publishedAt: 'DESC', id: 'ASC' } });
    const items = await formItems(
      tx,
      forms.map(({ content }) => content),
    );
    return forms.map((form) => formBlueprint(form, items));
  }
}
