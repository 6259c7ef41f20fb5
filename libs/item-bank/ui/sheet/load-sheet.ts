import type { CandidateItem } from '@assay/item-bank/domain';

/**
 * The workbook with its formulas is large, and most exams have none: it comes with the first question that has one.
 * An exam asks for it soon after it began, in case the line goes later.
 */
export async function loadPartsOf(items: readonly Pick<CandidateItem, 'interactions'>[]): Promise<void> {
  if (!items.some(({ interactions }) => interactions.some(({ kind }) => kind === 'spreadsheet'))) return;
  try {
    await import('./sheet-book');
  } catch {
    // It is asked for again when the question is shown, which says so where it fails.
  }
}
