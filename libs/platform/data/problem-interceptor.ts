import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, InjectionToken } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { problemOf } from './http-problem';

/** What the app does when the server no longer knows who asks. */
export const SESSION_ENDED = new InjectionToken<() => void>('SESSION_ENDED', { factory: () => () => undefined });

/** problem+json becomes a typed problem; a lost session leads to the sign-in page, whatever was asked. */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  const sessionEnded = inject(SESSION_ENDED);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!(error instanceof HttpErrorResponse)) return throwError(() => error);
      const problem = problemOf(error);
      if (problem.code === 'NOT_SIGNED_IN') sessionEnded();
      return throwError(() => problem);
    }),
  );
};
