import type { PasteRule } from '@assay/delivery/domain';

/** Told in the waiting room, and again at the first paste that it concerns; null where there is nothing to tell. */
export const PASTE_WORDS: Record<PasteRule, string | null> = {
  allowed: null,
  within: 'You can copy and paste inside the exam. Nothing can be pasted from outside; that you tried is noted.',
  noted: 'You may paste from outside the exam. Where you did and how much is noted for the examiner, not what it says.',
};
