import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Sittings', loadComponent: () => import('./list/sittings-page').then((m) => m.SittingsPage) },
  {
    path: ':sittingId/live',
    title: 'Live sitting',
    loadComponent: () => import('./live/live-page').then((m) => m.LivePage),
  },
  {
    path: ':sittingId/list',
    title: 'Candidates on paper',
    loadComponent: () => import('./print/candidate-list-page').then((m) => m.CandidateListPage),
  },
  {
    path: ':sittingId',
    title: 'Sitting',
    loadComponent: () => import('./sitting/sitting-page').then((m) => m.SittingPage),
  },
];
