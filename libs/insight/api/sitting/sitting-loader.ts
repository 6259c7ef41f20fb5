import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Specifications } from '@assay/catalogue/api';
import type { Specification } from '@assay/catalogue/domain';
import { SittingEntity } from '@assay/delivery/api';
import { Forms, ItemEntity, ItemVersions, type MarkableVersion } from '@assay/item-bank/api';
import { slotNumber, slotsOf, type FormSlot } from '@assay/item-bank/domain';
import { refuse } from '@assay/platform/domain';

export interface LoadedPlace {
  readonly place: FormSlot;
  readonly number: number;
  readonly version: MarkableVersion;
  readonly item: Pick<ItemEntity, 'label' | 'title'>;
}

export interface LoadedSitting {
  readonly sitting: SittingEntity;
  readonly specification: { readonly code: string; readonly version: number; readonly content: Specification };
  /** The items of the form in its order, as they were sat. */
  readonly places: readonly LoadedPlace[];
}

/** A sitting with what stands behind its marks: the specification, the form, and its items with their mark schemes. */
@Injectable()
export class SittingLoader {
  constructor(
    private readonly specifications: Specifications,
    private readonly forms: Forms,
    private readonly versions: ItemVersions,
  ) {}

  async load(tx: EntityManager, sittingId: string): Promise<LoadedSitting> {
    const sitting = await tx.findOneBy(SittingEntity, { id: sittingId });
    if (!sitting) throw refuse('NOT_FOUND');
    const version = await this.specifications.publishedVersion(tx, sitting.specificationVersionId);
    const { code } = await this.specifications.specification(tx, version.specificationId);
    const specification = { code, version: version.version, content: version.content };
    const { content } = await this.forms.published(tx, sitting.formId);
    const slots = slotsOf(content);
    const versions = await this.versions.withSecret(
      tx,
      slots.map(({ itemVersionId }) => itemVersionId),
    );
    const items = await tx.findBy(ItemEntity, { id: In(slots.map(({ itemId }) => itemId)) });
    const places = slots.map((place, index) => ({
      place,
      number: slotNumber(content, place.slot),
      version: versions[index] as MarkableVersion,
      item: items.find(({ id }) => id === place.itemId) ?? { label: '', title: '' },
    }));
    return { sitting, specification, places };
  }
}
