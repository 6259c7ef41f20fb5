import type { Routes } from '@angular/router';
import { keepsUnsavedWork } from './editor-page/keeps-unsaved-work';

export const routes: Routes = [
  {
    path: '',
    title: 'Item',
    canDeactivate: [keepsUnsavedWork],
    loadComponent: () => import('./editor-page/editor-page').then((m) => m.EditorPage),
  },
];
