import { componentOf } from '@assay/catalogue/domain';
import { Specifications } from '@assay/catalogue/api';
import { Forms, ItemVersions, Stimuli, type PublishedForm } from '@assay/item-bank/api';
import type { Delivery, Interaction } from '@assay/item-bank/domain';
import { Database } from '@assay/platform/api';
import { canonicalJson } from '@assay/platform/domain';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { CompiledForm, CompiledSection, CompiledSlot } from './compiled-form';

const MOST_REMEMBERED = 100;

/** Compiles a published form once and keeps it in memory: three thousand candidates who start together read it from here. */
@Injectable()
export class CompiledForms {
  private readonly remembered = new Map<string, Promise<CompiledForm>>();

  constructor(
    private readonly database: Database,
    private readonly forms: Forms,
    private readonly versions: ItemVersions,
    private readonly stimuli: Stimuli,
    private readonly specifications: Specifications,
  ) {}

  get(organisationId: string, formId: string): Promise<CompiledForm> {
    return this.remember(organisationId, formId, () =>
      this.database.inOrganisation(organisationId, (tx) => this.compile(tx, formId)),
    );
  }

  /** As `get`, where a transaction is at hand. */
  of(tx: EntityManager, organisationId: string, formId: string): Promise<CompiledForm> {
    return this.remember(organisationId, formId, () => this.compile(tx, formId));
  }

  /** The organisation is part of the key: nobody gets a form from memory that their own rows do not hold. */
  private remember(
    organisationId: string,
    formId: string,
    compile: () => Promise<CompiledForm>,
  ): Promise<CompiledForm> {
    const key = `${organisationId} ${formId}`;
    const known = this.remembered.get(key);
    if (known) return known;
    if (this.remembered.size >= MOST_REMEMBERED) this.remembered.delete(this.remembered.keys().next().value as string);
    const form = compile();
    this.remembered.set(key, form);
    form.catch(() => this.remembered.delete(key));
    return form;
  }

  private async compile(tx: EntityManager, formId: string): Promise<CompiledForm> {
    const form = await this.forms.published(tx, formId);
    const places = form.content.sections.flatMap((section) => section.items);
    const versions = await this.versions.deliveryOf(tx, [...new Set(places.map((place) => place.itemVersionId))]);
    const deliveries = new Map(versions.map(({ id, delivery }) => [id, delivery]));
    const stimulusIds = new Set(versions.flatMap(({ delivery }) => delivery.stimulusVersionIds));
    const stimuli = await this.stimuli.versions(tx, [...stimulusIds]);
    const { content } = await this.specifications.publishedVersion(tx, form.specificationVersionId);
    const sections = compileSections(form, deliveries);
    return {
      id: form.id,
      title: form.title,
      specificationVersionId: form.specificationVersionId,
      specificationTitle: content.title,
      componentId: form.componentId,
      componentTitle: componentOf(content, form.componentId)?.title ?? '',
      durationMinutes: form.durationMinutes,
      sections,
      slots: new Map(sections.flatMap(({ slots }) => slots.map((slot) => [slot.slot, slot] as const))),
      stimuli: stimuli.map(({ id, title, language, body }) => ({ id, title, language, body })),
      isObserved: versions.some(({ delivery }) => delivery.interactions.some(isObservation)),
      seal: sealOf(form),
    };
  }
}

const isObservation = ({ kind }: Pick<Interaction, 'kind'>) => kind === 'observation';

/** Partly sat in the browser, partly watched: nobody could start it. */
export function isMixed({ isObserved, slots }: CompiledForm): boolean {
  const all = [...slots.values()].flatMap(({ delivery }) => delivery.interactions);
  return isObserved && !all.every(isObservation);
}

function compileSections(
  { id: formId, content }: PublishedForm,
  deliveries: ReadonlyMap<string, Delivery>,
): CompiledSection[] {
  let number = 0;
  return content.sections.map(({ id, title, items }) => ({
    id,
    title,
    slots: items.map(({ slot, marks, itemVersionId }): CompiledSlot => {
      const delivery = deliveries.get(itemVersionId);
      if (!delivery) throw new Error(`Form ${formId} pins an item version that does not exist.`);
      return { slot, number: ++number, marks, itemVersionId, delivery };
    }),
  }));
}

function sealOf({ id, content }: PublishedForm): string {
  const digest = createHash('sha256').update(canonicalJson({ id, content })).digest('hex').toUpperCase();
  return [digest.slice(0, 4), digest.slice(4, 8), digest.slice(8, 12)].join(' ');
}
