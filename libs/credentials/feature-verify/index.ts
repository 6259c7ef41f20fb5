import type { Routes } from '@angular/router';

/** Under /verify, in the public frame. */
export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Verify a credential',
    loadComponent: () => import('./verify-page/verify-page').then((m) => m.VerifyPage),
  },
];
