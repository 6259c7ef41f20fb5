import type { CanDeactivateFn } from '@angular/router';

export interface HoldsWork {
  hasUnsavedWork(): boolean;
}

/** Leaving asks first while something on the page has not been saved. */
export const keepsUnsavedWork: CanDeactivateFn<HoldsWork> = (page) =>
  !page.hasUnsavedWork() || confirm('Leave without saving? What you changed since the last save is lost.');
