import type { Routes } from '@angular/router';

export const routes: Routes = [
  {
    path: '',
    pathMatch: 'full',
    title: 'Your results',
    loadComponent: () => import('./results-page/results-page').then((m) => m.ResultsPage),
  },
  {
    path: ':result',
    title: 'Your result',
    loadComponent: () => import('./result-page/result-page').then((m) => m.ResultPage),
  },
];
export { YourResults } from './your-results/your-results';
