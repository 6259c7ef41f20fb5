import type { Routes } from '@angular/router';

/** Inside the staff frame: what waits to be marked. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Marking',
    loadComponent: () => import('./queue-page/queue-page').then((m) => m.QueuePage),
  },
  {
    path: 'demonstrations/:attempt',
    title: 'Checklist of a demonstration',
    loadComponent: () => import('./demonstration-page/demonstration-page').then((m) => m.DemonstrationPage),
  },
  {
    path: 'attempts/:attempt/paper',
    title: 'A script on paper',
    loadComponent: () => import('./paper/script-paper-page').then((m) => m.ScriptPaperPage),
  },
];

/** Without a frame: the answer takes the most room. */
export const scriptRoutes: Routes = [
  {
    path: ':item/:script',
    title: 'Marking',
    loadComponent: () => import('./script-page/script-page').then((m) => m.ScriptPage),
  },
];
