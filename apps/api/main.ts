import 'reflect-metadata';
import { Logger } from 'nestjs-pino';
import { createHttpApp, Settings } from '@assay/platform/api';
import { apiModule } from './api.module';
import { serveWeb } from './serve-web';

const settings = new Settings(process.env);
const app = await createHttpApp(apiModule(settings), settings);
app.useLogger(app.get(Logger));
app.enableShutdownHooks();
await serveWeb(app, settings);
await app.listen(settings.port, settings.host);
