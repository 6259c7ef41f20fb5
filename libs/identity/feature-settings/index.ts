import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    title: 'Settings',
    loadComponent: () => import('./facts/facts-page').then((m) => m.FactsPage),
  },
  {
    path: 'look',
    title: 'Logo and colour',
    loadComponent: () => import('./look/look-page').then((m) => m.LookPage),
  },
  {
    path: 'keys',
    title: 'Signing keys',
    loadComponent: () => import('./keys/keys-page').then((m) => m.KeysPage),
  },
  {
    path: 'mails',
    title: 'Mail texts',
    loadComponent: () => import('./mail/mail-texts-page').then((m) => m.MailTextsPage),
  },
];
