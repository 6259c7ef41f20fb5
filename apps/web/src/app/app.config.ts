import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import {
  type ApplicationConfig,
  inject,
  Injector,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
} from '@angular/core';
import {
  provideRouter,
  Router,
  TitleStrategy,
  withComponentInputBinding,
  withInMemoryScrolling,
  withNavigationErrorHandler,
  withRouterConfig,
} from '@angular/router';
import { SessionStore } from '@assay/identity/data';
import { LiveItemStatistics } from '@assay/insight/data';
import { ITEM_STATISTICS } from '@assay/item-bank/data';
import { problemInterceptor, serverClockInterceptor, SESSION_ENDED } from '@assay/platform/data';
import { CLOCK_ZONE } from '@assay/ui-kit';
import { appRoutes } from './app.routes';
import { clockOfOrganisation } from './clock-of-organisation';
import { recoverNavigation } from './navigation-error';
import { PageTitle } from './page-title';

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideHttpClient(withFetch(), withInterceptors([serverClockInterceptor, problemInterceptor])),
    provideRouter(
      appRoutes,
      withComponentInputBinding(),
      withInMemoryScrolling({ scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled' }),
      withNavigationErrorHandler(recoverNavigation),
      withRouterConfig({ paramsInheritanceStrategy: 'always' }),
    ),
    { provide: ITEM_STATISTICS, useExisting: LiveItemStatistics },
    { provide: TitleStrategy, useExisting: PageTitle },
    { provide: CLOCK_ZONE, useFactory: clockOfOrganisation },
    {
      provide: SESSION_ENDED,
      useFactory: () => {
        const [router, injector] = [inject(Router), inject(Injector)];
        return () => {
          injector.get(SessionStore).end();
          if (!router.url.startsWith('/sign-in'))
            void router.navigate(['/sign-in'], { queryParams: { next: router.url } });
        };
      },
    },
  ],
};
