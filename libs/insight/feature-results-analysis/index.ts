import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Results',
    loadComponent: () => import('./sittings-page/sittings-page').then((m) => m.SittingsPage),
  },
  {
    path: ':sitting',
    title: 'Results of a sitting',
    loadComponent: () => import('./results-page/results-page').then((m) => m.ResultsPage),
  },
  {
    path: ':sitting/shared-passages',
    title: 'Shared passages',
    loadComponent: () => import('./authorship/authorship-page').then((m) => m.AuthorshipPage),
  },
];
