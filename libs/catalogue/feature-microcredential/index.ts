import type { Routes } from '@angular/router';
import { keepsUnsavedWork } from './draft/keeps-unsaved-work';

export const routes: Routes = [
  { path: '', title: 'Microcredentials', loadComponent: () => import('./list/list-page').then((m) => m.ListPage) },
  {
    path: ':code/draft',
    title: 'Draft',
    canDeactivate: [keepsUnsavedWork],
    loadComponent: () => import('./draft/draft-page').then((m) => m.DraftPage),
  },
  {
    path: ':code',
    loadComponent: () => import('./page/microcredential-page').then((m) => m.MicrocredentialPage),
    children: [
      { path: '', title: 'Overview', loadComponent: () => import('./page/overview').then((m) => m.Overview) },
      { path: 'outcomes', title: 'Outcomes', loadComponent: () => import('./page/outcomes').then((m) => m.Outcomes) },
      {
        path: 'assessment',
        title: 'Assessment',
        loadComponent: () => import('./page/assessment').then((m) => m.Assessment),
      },
      {
        path: 'award-rules',
        title: 'Award rules',
        loadComponent: () => import('./page/award-rules').then((m) => m.AwardRules),
      },
      { path: 'versions', title: 'Versions', loadComponent: () => import('./page/versions').then((m) => m.Versions) },
    ],
  },
];
