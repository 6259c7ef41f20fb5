import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Results',
    loadComponent: () => import('./boards-page/boards-page').then((m) => m.BoardsPage),
  },
  {
    path: ':board',
    title: 'Award board',
    loadComponent: () => import('./board-page/board-page').then((m) => m.BoardPage),
  },
];
