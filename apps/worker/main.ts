import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Logger } from 'nestjs-pino';
import { Settings } from '@assay/platform/api';
import { workerModule } from './worker.module';

const settings = new Settings(process.env);
const worker = await NestFactory.createApplicationContext(workerModule(settings), { bufferLogs: true });
worker.useLogger(worker.get(Logger));
worker.enableShutdownHooks();
