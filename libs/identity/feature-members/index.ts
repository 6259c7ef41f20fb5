import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Members and roles', loadComponent: () => import('./members-page').then((m) => m.MembersPage) },
];
