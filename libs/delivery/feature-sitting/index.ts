import type { Routes } from '@angular/router';

/** Without a frame: the waiting room and the exam are the whole window. */
export const routes: Routes = [
  {
    path: 'sittings/:entryId/waiting',
    title: 'Waiting room',
    loadComponent: () => import('./waiting-room/waiting-room-page').then((m) => m.WaitingRoomPage),
  },
  {
    path: 'attempts/:attemptId',
    loadComponent: () => import('./attempt/attempt-page').then((m) => m.AttemptPage),
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'q/1' },
      { path: 'q/:n', loadComponent: () => import('./question/question-page').then((m) => m.QuestionPage) },
      { path: 'task/:n', loadComponent: () => import('./task/task-page').then((m) => m.TaskPage) },
    ],
  },
];
