import type { InteractionKind } from '@assay/item-bank/domain';

/** What authors call the kinds of part. */
export const kindNames: Readonly<Record<InteractionKind, string>> = {
  choice: 'Choice',
  numeric: 'Number',
  textEntry: 'Short text',
  extendedText: 'Written',
  code: 'Code task',
};
