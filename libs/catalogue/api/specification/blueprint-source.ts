import type { EntityManager } from 'typeorm';
import type { FormBlueprint } from '@assay/catalogue/domain';

/**
 * What the published forms of a version offer, for the blueprint on its page. Forms live downstream in the item
 * bank, so the applications provide this.
 */
export abstract class BlueprintSource {
  abstract of(tx: EntityManager, specificationVersionId: string): Promise<FormBlueprint[]>;
}
