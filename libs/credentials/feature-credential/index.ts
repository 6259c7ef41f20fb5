import type { Routes } from '@angular/router';

/** Under /c, in the public frame: for whoever was given the link. */
export const routes: Routes = [
  { path: ':slug', title: 'Credential', loadComponent: () => import('./view/public-page').then((m) => m.PublicPage) },
];

/** Under /wallet, in the candidate's frame: what is their own. */
export const walletRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Your credentials',
    loadComponent: () => import('./wallet-page/wallet-page').then((m) => m.WalletPage),
  },
  { path: ':id', title: 'Credential', loadComponent: () => import('./view/held-page').then((m) => m.HeldPage) },
];

/** Under /org/credentials, in the staff frame: what the organisation has issued. */
export const staffRoutes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Credentials',
    loadComponent: () => import('./issued-page/issued-page').then((m) => m.IssuedPage),
  },
];
export { YourCredentials } from './your-credentials/your-credentials';
