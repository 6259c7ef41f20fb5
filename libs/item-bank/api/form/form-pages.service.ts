import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import { In, type EntityManager } from 'typeorm';
import { SpecificationEntity, Specifications, SpecificationVersionEntity } from '@assay/catalogue/api';
import { componentOf } from '@assay/catalogue/domain';
import {
  candidateItem,
  formMarks,
  formProblems,
  schemeWords,
  slotNumber,
  slotsOf,
  type FormItem,
} from '@assay/item-bank/domain';
import type { Member } from '@assay/identity/api';
import { Database } from '@assay/platform/api';
import { ItemVersions } from '../item/item-versions';
import { Stimuli } from '../stimulus/stimulus.service';
import { formItems } from './form-items';
import { FormEntity } from './form.entity';
import { find } from './form.service';

/** What the screens of forms show. */
@Injectable()
export class FormPages {
  constructor(
    private readonly database: Database,
    private readonly specifications: Specifications,
    private readonly versions: ItemVersions,
    private readonly stimuli: Stimuli,
  ) {}

  list(me: Member) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const forms = await tx.find(FormEntity, { order: { createdAt: 'DESC', id: 'ASC' } });
      const specifications = await specificationsOf(tx, forms);
      const drafts = forms.filter(({ state }) => state === 'draft');
      const items = await formItems(
        tx,
        drafts.map(({ content }) => content),
      );
      return {
        rows: forms.flatMap((form) => {
          const specification = specifications.get(form.specificationVersionId);
          return specification ? [row(form, specification, items)] : [];
        }),
      };
    });
  }

  one(me: Member, id: string) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const form = await find(tx, id);
      const version = await this.specifications.publishedVersion(tx, form.specificationVersionId);
      const { code } = await this.specifications.specification(tx, version.specificationId);
      return {
        ...form,
        specificationId: version.specificationId,
        specificationCode: code,
        specificationVersion: version.version,
        specification: version.content,
        items: [...(await formItems(tx, [form.content])).values()],
      };
    });
  }

  /** As one candidate would get it: each preview draws another order of the options. */
  preview(me: Member, id: string) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      return this.shown(tx, await find(tx, id), randomBytes(32));
    });
  }

  /** On paper everybody has one order; it follows from the form, so that a copy printed years later is the same. */
  paper(me: Member, id: string, withScheme: boolean) {
    return this.database.inOrganisation(me.organisationId, async (tx) => {
      const form = await find(tx, id);
      const { content: specification } = await this.specifications.publishedVersion(tx, form.specificationVersionId);
      const ids = slotsOf(form.content).map(({ itemVersionId }) => itemVersionId);
      const items = withScheme ? await this.versions.withSecret(tx, ids) : [];
      const schemes = slotsOf(form.content).flatMap(({ slot, itemVersionId }) => {
        const item = items.find((each) => each.id === itemVersionId);
        return item ? [[slot, schemeWords(item)] as const] : [];
      });
      return {
        ...(await this.shown(tx, form, createHash('sha256').update(`paper ${form.id}`).digest())),
        specificationTitle: specification.title,
        componentTitle: componentOf(specification, form.componentId)?.title ?? '',
        state: form.state,
        marks: formMarks(form.content),
        schemes: withScheme ? Object.fromEntries(schemes) : null,
      };
    });
  }

  private async shown(tx: EntityManager, { title, durationMinutes, content }: FormEntity, key: Uint8Array) {
    const versions = await this.versions.deliveryOf(
      tx,
      slotsOf(content).map(({ itemVersionId }) => itemVersionId),
    );
    const deliveries = new Map(versions.map((version) => [version.id, version.delivery]));
    const stimulusIds = new Set(versions.flatMap(({ delivery }) => delivery.stimulusVersionIds));
    const sections = content.sections.map((section) => ({
      id: section.id,
      title: section.title,
      slots: section.items.flatMap(({ slot, marks, itemVersionId }) => {
        const delivery = deliveries.get(itemVersionId);
        return delivery ? [{ slot, number: slotNumber(content, slot), marks, item: candidateItem(delivery, key) }] : [];
      }),
    }));
    return { title, durationMinutes, sections, stimuli: await this.stimuli.versions(tx, [...stimulusIds]) };
  }
}

interface Specified {
  code: string;
  version: SpecificationVersionEntity;
}

async function specificationsOf(tx: EntityManager, forms: readonly FormEntity[]): Promise<Map<string, Specified>> {
  const ids = [...new Set(forms.map(({ specificationVersionId }) => specificationVersionId))];
  const versions = await tx.findBy(SpecificationVersionEntity, { id: In(ids) });
  const specifications = await tx.findBy(SpecificationEntity, {
    id: In(versions.map(({ specificationId }) => specificationId)),
  });
  const codes = new Map(specifications.map(({ id, code }) => [id, code]));
  return new Map(
    versions.map((version) => [version.id, { code: codes.get(version.specificationId) ?? '', version }] as const),
  );
}

function row(form: FormEntity, { code, version }: Specified, items: ReadonlyMap<string, FormItem>) {
  const { id, title, state, componentId, durationMinutes, content, createdAt, publishedAt } = form;
  const problems = state === 'draft' ? formProblems(form, version.content, items) : [];
  return {
    ...{ id, title, state, componentId, durationMinutes, createdAt, publishedAt },
    specificationCode: code,
    specificationTitle: version.content.title,
    specificationVersion: version.version,
    componentTitle: componentOf(version.content, componentId)?.title ?? '',
    items: slotsOf(content).length,
    marks: formMarks(content),
    problems: problems.filter(({ severity }) => severity === 'blocks').length,
  };
}
