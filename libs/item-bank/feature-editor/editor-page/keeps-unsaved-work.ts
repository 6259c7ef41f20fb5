import type { CanDeactivateFn } from '@angular/router';
import type { EditorPage } from './editor-page';

/** What was written a moment ago is saved before the page is left; what cannot be saved is asked about. */
export const keepsUnsavedWork: CanDeactivateFn<EditorPage> = (page) => page.mayLeave();
