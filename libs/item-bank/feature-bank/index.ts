import type { Routes } from '@angular/router';

export const routes: Routes = [
  { path: '', title: 'Item bank', loadComponent: () => import('./bank-page/bank-page').then((m) => m.BankPage) },
];
