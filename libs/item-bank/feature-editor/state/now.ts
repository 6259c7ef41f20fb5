import { computed, type Signal } from '@angular/core';
import type { Interaction, MarkScheme } from '@assay/item-bank/domain';
import type { ItemStore } from './item-store';

/**
 * A part as it is in the working copy at this moment. What a page was given is drawn a moment later; whoever types on in
 * the next field must not write over the field before with what was drawn.
 */
export function partNow<Part extends Interaction>(store: ItemStore, given: Signal<Part>): Signal<Part> {
  return computed(() => {
    const { id, kind } = given();
    const found = store.content()?.delivery.interactions.find((each) => each.id === id);
    return found?.kind === kind ? (found as Part) : given();
  });
}

/** Likewise how it is marked. */
export function schemeNow<Scheme extends MarkScheme>(
  store: ItemStore,
  part: Signal<Pick<Interaction, 'id'>>,
  given: Signal<Scheme>,
): Signal<Scheme> {
  return computed(() => {
    const found = store.content()?.secret.schemes[part().id];
    return found?.kind === given().kind ? (found as Scheme) : given();
  });
}
