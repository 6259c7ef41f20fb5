import type { Routes } from '@angular/router';

/** At the top of the site: these addresses stand in mails. */
export const routes: Routes = [
  { path: 'sign-in', title: 'Sign in', loadComponent: () => import('./sign-in-page').then((m) => m.SignInPage) },
  {
    path: 'reset-password',
    title: 'Choose a new password',
    loadComponent: () => import('./request-reset-page').then((m) => m.RequestResetPage),
  },
  {
    path: 'reset-password/:token',
    title: 'Choose a new password',
    loadComponent: () => import('./confirm-reset-page').then((m) => m.ConfirmResetPage),
  },
  {
    path: 'invitation/:token',
    title: 'Your invitation',
    loadComponent: () => import('./invitation-page').then((m) => m.InvitationPage),
  },
  { path: 'demo/mail', title: 'Mail', loadComponent: () => import('./demo-mail-page').then((m) => m.DemoMailPage) },
];
