import type { Routes } from '@angular/router';
import { mayOpen, membersOnly, signedIn, toOwnStart } from '@assay/identity/data';
import { BareFrame } from './frames/bare-frame';
import { NotFoundPage } from './not-found-page';
import { NotYoursPage } from './not-yours-page';
import { UnreachablePage } from './unreachable-page';

/**
 * Where the features meet. A feature's routes are relative to the place that it gets here. Frames are lazy, too: who
 * sits an exam loads nothing of the staff's.
 */
export const appRoutes: Routes = [
  { path: '', pathMatch: 'full', canActivate: [toOwnStart], children: [] },
  { path: 'unreachable', component: UnreachablePage, title: 'No connection' },
  {
    path: '',
    loadComponent: () => import('./frames/staff-frame').then((m) => m.StaffFrame),
    canActivate: [membersOnly],
    children: [
      {
        path: 'org',
        pathMatch: 'full',
        title: 'Home',
        loadComponent: () => import('./home/org-home-page').then((m) => m.OrgHomePage),
      },
      {
        path: 'org/microcredentials',
        canActivate: [mayOpen('specification:read')],
        loadChildren: () => import('@assay/catalogue/feature-microcredential').then((m) => m.routes),
      },
      {
        path: 'org/bank/:item',
        canActivate: [mayOpen('item:read')],
        loadChildren: () => import('@assay/item-bank/feature-editor').then((m) => m.routes),
      },
      {
        path: 'org/bank',
        canActivate: [mayOpen('item:read')],
        loadChildren: () => import('@assay/item-bank/feature-bank').then((m) => m.routes),
      },
      {
        path: 'org/forms',
        canActivate: [mayOpen('form:read')],
        loadChildren: () => import('@assay/item-bank/feature-forms').then((m) => m.routes),
      },
      {
        path: 'org/sittings',
        canActivate: [mayOpen('sitting:read')],
        loadChildren: () => import('@assay/delivery/feature-sittings').then((m) => m.routes),
      },
      {
        path: 'marking',
        canActivate: [mayOpen('marking:read')],
        loadChildren: () => import('@assay/marking/feature-marking').then((m) => m.routes),
      },
      {
        path: 'org/results',
        canActivate: [mayOpen('result:analyse')],
        loadChildren: () => import('@assay/insight/feature-results-analysis').then((m) => m.routes),
      },
      {
        path: 'org/awards',
        canActivate: [mayOpen('award:read')],
        loadChildren: () => import('@assay/awarding/feature-award-board').then((m) => m.routes),
      },
      {
        path: 'org/credentials',
        canActivate: [mayOpen('credential:read')],
        loadChildren: () => import('@assay/credentials/feature-credential').then((m) => m.staffRoutes),
      },
      {
        path: 'org/members',
        canActivate: [mayOpen('member:manage')],
        loadChildren: () => import('@assay/identity/feature-members').then((m) => m.routes),
      },
      {
        path: 'org/settings',
        canActivate: [mayOpen('organisation:manage')],
        loadChildren: () => import('@assay/identity/feature-settings').then((m) => m.routes),
      },
      { path: 'org/not-yours', component: NotYoursPage, title: 'Not open to you' },
      { path: 'org', children: [{ path: '**', component: NotFoundPage, title: 'Not found' }] },
    ],
  },
  {
    path: '',
    loadComponent: () => import('./frames/candidate-frame').then((m) => m.CandidateFrame),
    canActivate: [signedIn],
    children: [
      {
        path: 'home',
        title: 'Home',
        loadComponent: () => import('./candidate-home-page').then((m) => m.CandidateHomePage),
      },
      { path: 'results', loadChildren: () => import('@assay/awarding/feature-results').then((m) => m.routes) },
      {
        path: 'wallet',
        loadChildren: () => import('@assay/credentials/feature-credential').then((m) => m.walletRoutes),
      },
    ],
  },
  {
    path: '',
    component: BareFrame,
    canActivate: [signedIn],
    children: [{ path: '', loadChildren: () => import('@assay/delivery/feature-sitting').then((m) => m.routes) }],
  },
  {
    path: 'marking',
    component: BareFrame,
    canActivate: [membersOnly],
    loadChildren: () => import('@assay/marking/feature-marking').then((m) => m.scriptRoutes),
  },
  {
    path: '',
    loadComponent: () => import('./frames/public-frame').then((m) => m.PublicFrame),
    children: [
      { path: 'c', loadChildren: () => import('@assay/credentials/feature-credential').then((m) => m.routes) },
      { path: 'verify', loadChildren: () => import('@assay/credentials/feature-verify').then((m) => m.routes) },
      { path: '', loadChildren: () => import('@assay/identity/feature-sign-in').then((m) => m.routes) },
      { path: '**', component: NotFoundPage, title: 'Not found' },
    ],
  },
];
