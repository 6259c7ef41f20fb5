import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Exam forms', loadComponent: () => import('./list/form-list-page').then((m) => m.FormListPage) },
  {
    path: ':id',
    title: 'Exam form',
    loadComponent: () => import('./builder/builder-page').then((m) => m.BuilderPage),
  },
  {
    path: ':id/paper',
    title: 'An exam form on paper',
    loadComponent: () => import('./paper/paper-page').then((m) => m.PaperPage),
  },
  {
    path: ':id/preview',
    title: 'Preview of an exam form',
    loadComponent: () => import('./preview/preview-page').then((m) => m.PreviewPage),
  },
];
