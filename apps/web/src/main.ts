import { bootstrapApplication } from '@angular/platform-browser';
import { applyStoredDisplay } from '@assay/ui-kit';
import { App } from './app/app';
import { appConfig } from './app/app.config';

applyStoredDisplay();
bootstrapApplication(App, appConfig).catch((error: unknown) => console.error(error));
