import { RequestMethod, StandardSchemaSerializerInterceptor, type Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import fastifyCookie from '@fastify/cookie';
import { randomUUID } from 'node:crypto';
import { PLAYED_TIME_HEADER, readPlayedTime } from '@assay/platform/contract';
import { atPlayedTime } from '../demo/played-time';
import { Settings } from '../settings/settings';
import { InputPipe, speakPlainly } from './input.pipe';
import { ProblemFilter } from './problem.filter';

/** Pictures come as they are; what they are is read from their bytes. A little room, so that the refusal is a sentence. */
const PICTURE = /^image\//;
const PICTURE_LIMIT = 5.5 * 1024 * 1024;
/** Work from other systems: problem packages and questions. */
const ARCHIVE = /^(application\/zip|(application|text)\/xml)/;
const ARCHIVE_LIMIT = 20.5 * 1024 * 1024;
const BODY_LIMIT = 4 * 1024 * 1024;

/** Public documents live at addresses of their own, outside /api: identifiers that others resolve for years. */
const outsideApi = ['orgs/:slug/did.json', 'status/:id'].map((path) => ({
  path,
  method: RequestMethod.GET,
}));

export function fastifyAdapter(settings: Pick<Settings, 'trustsProxy'>) {
  return new FastifyAdapter({
    trustProxy: settings.trustsProxy,
    bodyLimit: BODY_LIMIT,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
}

/** What every HTTP application of ours has: schemas in and out, problems, cookies. Tests use the same. */
export async function prepareHttpApp(app: NestFastifyApplication): Promise<NestFastifyApplication> {
  speakPlainly();
  app.setGlobalPrefix('api', { exclude: outsideApi });
  app.useGlobalPipes(new InputPipe());
  app.useGlobalInterceptors(new StandardSchemaSerializerInterceptor(app.get(Reflector)));
  app.useGlobalFilters(new ProblemFilter());
  await app.register(fastifyCookie as never);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addContentTypeParser(PICTURE, { parseAs: 'buffer', bodyLimit: PICTURE_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addContentTypeParser(ARCHIVE, { parseAs: 'buffer', bodyLimit: ARCHIVE_LIMIT }, (_request, body, done) =>
    done(null, body),
  );
  fastify.addHook('onSend', async (_request, reply) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    reply.header('x-content-type-options', 'nosniff');
  });
  if (app.get(Settings).isDemo) {
    // After the body was read: what reads it does not keep the context of the request.
    fastify.addHook('preValidation', (request, _reply, done) =>
      atPlayedTime(readPlayedTime(request.headers[PLAYED_TIME_HEADER]), done),
    );
  }
  return app;
}

export async function createHttpApp(module: Type, settings: Settings): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(module, fastifyAdapter(settings), { bufferLogs: true });
  return prepareHttpApp(app);
}
