import type { InteractionKind } from '@assay/item-bank/domain';

/** What authors call the kinds of part. */
export const kindNames: Readonly<Record<InteractionKind, string>> = {
  choice: 'Choice',
  inlineChoice: 'Choice in the text',
  order: 'Order',
  match: 'Match',
  gapMatch: 'Fill the gaps',
  hotspot: 'Place in a picture',
  numeric: 'Number',
  textEntry: 'Short text',
  extendedText: 'Written',
  code: 'Code task',
  spreadsheet: 'Spreadsheet',
  observation: 'Observation',
};
