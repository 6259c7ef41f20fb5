import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'People', loadComponent: () => import('./members-page').then((m) => m.MembersPage) },
];
